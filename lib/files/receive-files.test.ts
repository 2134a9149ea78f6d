import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, expect, test, vi } from "vitest";
import { dataFolder } from "#lib/env";
import { temporaryFolder } from "#test/folder";
import { MAX_MB, receiveFiles } from "./receive-files.ts";

beforeEach(() => void vi.stubEnv("PORTAL_DATA", temporaryFolder("receive")));

function posted(parts: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return new Request("http://portal/", { method: "POST", body: form });
}
const file = (bytes: BlobPart, name = "a.pdf") => new File([bytes], name, { type: "application/pdf" });
const raw = (body: BodyInit, type = "multipart/form-data; boundary=x") =>
  new Request("http://portal/", { method: "POST", body, headers: { "content-type": type } });

test("a form with files: fields on either side of them, each file on disk under its question", async () => {
  const { fields, files, broken } = await receiveFiles(
    posted([
      ["page", "documents"],
      ["statutes-file", file("%PDF-1.7", "Estatutuak ñ.pdf")],
      ["registration-file", file("%PDF-1.4")],
      ["logo-alt", "Logo"],
    ]),
  );
  expect(fields).toEqual({ page: "documents", "logo-alt": "Logo" });
  expect(files).toMatchObject([
    { field: "statutes-file", name: "Estatutuak ñ.pdf", bytes: 8 },
    { field: "registration-file", name: "a.pdf", bytes: 8 },
  ]);
  expect(files.map(({ refusal }) => refusal)).toEqual([undefined, undefined]);
  expect(broken).toBeUndefined();
  expect(await Promise.all(files.map(({ path }) => readFile(path, "utf8")))).toEqual(["%PDF-1.7", "%PDF-1.4"]);
});

test("a box in which nothing was chosen is no file; an empty file is refused; what is no form is told", async () => {
  expect(await receiveFiles(posted([["statutes-file", file("", "")]]))).toEqual({ fields: {}, files: [] });
  expect((await receiveFiles(posted([["statutes-file", file("", "empty.pdf")]]))).files).toMatchObject([{ refusal: "document.empty" }]);
  expect((await receiveFiles(raw("{}", "application/json"))).broken).toBe("document.none");
  expect((await receiveFiles(raw("nothing of a form"))).broken).toBeDefined();
  expect(await readdir(join(dataFolder(), "files", "incoming"))).toHaveLength(1);
});

test("a file that is too large is not kept whole; the next one and the other fields are read", async () => {
  const { files, fields } = await receiveFiles(
    posted([
      ["statutes-file", file(new Uint8Array((MAX_MB + 4) * 1024 * 1024))],
      ["registration-file", file("%PDF-1.4")],
      ["logo-alt", "kept"],
    ]),
  );
  expect(files.map(({ refusal }) => refusal)).toEqual(["document.too_large", undefined]);
  expect(fields).toEqual({ "logo-alt": "kept" });
  expect((await readFile(files[0]?.path ?? "")).length).toBeLessThanOrEqual(MAX_MB * 1024 * 1024);
});

test("a form that breaks off in the middle is refused, and so is the file in which it does", async () => {
  const body = '--x\r\ncontent-disposition: form-data; name="statutes-file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then';
  const received = await receiveFiles(raw(body));
  expect(received).toMatchObject({ broken: "document.damaged", files: [{ field: "statutes-file", refusal: "document.damaged" }] });
});

test("a fourth file and a flood of fields are not read", async () => {
  const many = Array.from({ length: 500 }, (_, n): [string, string] => [`field${n}`, "x"]);
  const five = ["a", "b", "c", "d", "e"].map((name): [string, File] => [`${name}-file`, file(name)]);
  const { files, fields } = await receiveFiles(posted([...five, ...many]));
  expect(files.map(({ field }) => field)).toEqual(["a-file", "b-file", "c-file"]);
  expect(Object.keys(fields).length).toBeLessThanOrEqual(10);
});
