import { mkdtempSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { MOST_MB, receiveFile } from "./receive-file.ts";

vi.stubEnv("PORTAL_DATA", mkdtempSync(join(tmpdir(), "auzolan-receive-")));

function posted(parts: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of parts) form.append(name, value);
  return new Request("http://portal/", { method: "POST", body: form });
}
const file = (bytes: BlobPart, name = "a.pdf") => new File([bytes], name, { type: "application/pdf" });
const raw = (body: BodyInit, type = "multipart/form-data; boundary=x") =>
  new Request("http://portal/", { method: "POST", body, headers: { "content-type": type } });

test("a form with a file: fields on either side of it, the file on disk", async () => {
  const received = await receiveFile(
    posted([
      ["question", "statutes"],
      ["file", file("%PDF-1.7", "Estatutuak ñ.pdf")],
      ["altText", "Logo"],
    ]),
  );
  expect(received).toMatchObject({ fields: { question: "statutes", altText: "Logo" }, name: "Estatutuak ñ.pdf", bytes: 8 });
  expect(received.refusal).toBeUndefined();
  expect(await readFile(received.path, "utf8")).toBe("%PDF-1.7");
});

test("no file chosen, an empty file, no form at all", async () => {
  expect((await receiveFile(posted([["file", file("", "")]]))).refusal).toBe("document.none");
  expect((await receiveFile(posted([["question", "statutes"]]))).refusal).toBe("document.none");
  expect((await receiveFile(posted([["file", file("", "empty.pdf")]]))).refusal).toBe("document.empty");
  expect((await receiveFile(raw("{}", "application/json"))).refusal).toBe("document.none");
  expect((await receiveFile(raw("nothing of a form"))).refusal).toBeDefined();
});

test("a file that is too large is not kept whole, and its other fields are read", async () => {
  const received = await receiveFile(
    posted([
      ["file", file(new Uint8Array((MOST_MB + 4) * 1024 * 1024))],
      ["altText", "kept"],
    ]),
  );
  expect(received).toMatchObject({ refusal: "document.too_large", fields: { altText: "kept" } });
  expect((await readFile(received.path)).length).toBeLessThanOrEqual(MOST_MB * 1024 * 1024);
});

test("a form that breaks off in the middle is refused", async () => {
  const body = '--x\r\ncontent-disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.7 and then';
  expect((await receiveFile(raw(body))).refusal).toBe("document.damaged");
});

test("a second file and a flood of fields are not read", async () => {
  const many = Array.from({ length: 500 }, (_, n): [string, string] => [`field${n}`, "x"]);
  const received = await receiveFile(posted([["file", file("first")], ["file", file("second")], ...many]));
  expect(await readFile(received.path, "utf8")).toBe("first");
  expect(Object.keys(received.fields).length).toBeLessThanOrEqual(10);
});
