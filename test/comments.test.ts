import { expect, test } from "vitest";
import { commentOffences, commentsIn, privateSayingsIn } from "../scripts/words/comments.ts";

test("no comment and no document uses a saying of our own", () => {
  expect(commentOffences().map(({ file, line, saying, instead }) => `${file}:${line} ${saying}: ${instead}`)).toEqual([]);
});

const inCode = (source: string) => privateSayingsIn(source, "a.tsx").map(({ line, saying }) => `${line} ${saying}`);

test.each([
  ["/** What stands in a field. */", ["1 stands"]],
  ["const one = 1;\n// It is mended anew.", ["2 anew", "2 mended"]],
  ["const a = <p>{/* goes out with a mail */}</p>;", ["1 a mail", "1 goes out"]],
  ["/** Asks a mail server, and waits for it. */", []],
  ['const said = "It stands."; const at = "https://stands.example";', []],
  ["const t = `// stands`;", []],
  ["const a = <p>It // stands</p>;", []],
])("in %s: %j", (source, found) => {
  expect(inCode(source)).toEqual(found);
});

test("in a document what is in backticks is a name", () => {
  expect(privateSayingsIn("It stands.\n`stands` is CSS.", "a.md")).toEqual([
    { file: "a.md", line: 1, saying: "stands", instead: "is, was, is shown" },
  ]);
});

test("comments are found where they begin", () => {
  expect(commentsIn("/* a */ x; // b\n", "a.ts").map(({ text }) => text)).toEqual(["/* a */", "// b"]);
});
