import { expect, test } from "vitest";
import { organisations } from "#db/schema/organisations";
import { context } from "#domain/kernel/context";
import { csvOf } from "#lib/csv";
import { MAX_LETTERS } from "#lib/tables/table";
import { staff } from "#test/builders";
import { rowsOf, staged, worked } from "#test/fixtures/imports";
import { HOSTILE } from "#test/hostile";
import { checkImport } from "./check-import.ts";
import { storedImport } from "./import-reads.ts";
import { mapImport } from "./map-import.ts";

/** Control characters but the end of a line and an escape: a file with them is refused as no text. */
const isProgram = (text: string) => [...text].some((letter) => letter < " " && !"\t\r\n\u001b".includes(letter));
/** A file holds no half of a letter. */
const TEXTS = HOSTILE.map((text) => text.toWellFormed().slice(0, MAX_LETTERS)).filter((text) => !isProgram(text));
/** As the portal stores a name: in one line, without spaces around it. */
const stored = (text: string) => text.normalize("NFC").replace(/\r\n?/g, "\n").trim();

test("hostile headings can be mapped, remembered and found again", async () => {
  const clerk = await staff();
  for (const text of TEXTS) {
    const file = csvOf([
      ["Town", text.slice(0, MAX_LETTERS / 2)],
      ["Eibar", "Olatz Farma"],
    ]);
    const { importId, file: read } = await staged(clerk, file);
    await worked(await mapImport(clerk, { importId, columns: ["town", "name"], remember: "on" }));
    expect((await rowsOf(importId)).map(({ action }) => action)).toEqual(["create"]);
    const again = await staged(clerk, file);
    expect([again.columns, again.file.headings]).toEqual([["town", "name"], read.headings]);
  }
});

test("hostile cells come in as they were written, or are named as a problem of their row; nothing else comes in", async () => {
  const clerk = await staff();
  const cells = TEXTS.map((text, n) => [`Town ${n}`, text, text, text, text]);
  const { importId } = await staged(clerk, csvOf([["Town", "Name", "Kind", "Website", "VAT"], ...cells]));
  // A code that no list has is as if nobody had said it.
  const words = {
    kind: [{ word: "Company or firm", code: "company" }, ...TEXTS.slice(0, 90).map((word) => ({ word, code: "constructor" }))],
  };
  const columns = ["town", "name", "kind", "website", "vat"] as const;
  await worked(await mapImport(clerk, { importId, columns: [...columns], values: words }));
  await worked(await checkImport(clerk, { importId, rule: "keep", go: "import" }));
  expect((await storedImport(clerk, importId))?.file.status).toBe("done");
  const rows = await rowsOf(importId);
  expect(rows).toHaveLength(TEXTS.length);
  const made = await context().db.select().from(organisations);
  expect(made).toHaveLength(rows.filter(({ outcome }) => outcome === "created").length);
  expect(made.length).toBeGreaterThan(TEXTS.length / 2);
  for (const { name, town, kind, website, vat } of made) {
    const text = TEXTS[Number(town?.split(" ")[1])] ?? "";
    expect(stored(text)).toBe(name);
    expect([kind, vat]).toEqual([null, null]);
    if (website) expect(website).toMatch(/^https?:\/\//);
  }
  for (const { action, reason, problems } of rows) if (action === "skip") expect(reason?.skip ?? problems[0]?.code).toBeTruthy();
});

test("what is written in the place of a cell is checked as the cell was", async () => {
  const clerk = await staff();
  const lines = TEXTS.map((_, n) => [`Name ${n}`, `Town ${n}`]);
  const { importId } = await staged(clerk, csvOf([["Name", "Town"], ...lines]));
  await worked(await mapImport(clerk, { importId, columns: ["name", "town"] }));
  const fixes = TEXTS.map((text, n) => ({ at: `${n + 2}-0`, text: text.slice(0, MAX_LETTERS) }));
  await worked(await checkImport(clerk, { importId, rule: "keep", fixes, go: "import" }));
  const made = await context().db.select().from(organisations);
  expect(made.length).toBeGreaterThan(TEXTS.length / 2);
  for (const { name, town } of made) expect(stored(TEXTS[Number(town?.split(" ")[1])] ?? "")).toBe(name);
});
