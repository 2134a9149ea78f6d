import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32, deflateSync } from "node:zlib";
import { PDFDocument, PDFName, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import sharp from "sharp";
import { expect, test, vi } from "vitest";
import { temporaryFolder } from "#test/folder";
import { cleanFile } from "./clean-file.ts";
import type { FileType } from "./sniff.ts";

const ALL: FileType[] = ["pdf", "png", "jpeg", "webp"];

async function cleaned(bytes: Uint8Array | string, accepted = ALL) {
  const folder = temporaryFolder("clean");
  await writeFile(join(folder, "in"), bytes);
  const result = await cleanFile(join(folder, "in"), join(folder, "out"), accepted);
  return { result, file: join(folder, "out"), bytes: await readFile(join(folder, "out")).catch(() => undefined) };
}

const image = (width = 40, height = 30) => sharp({ create: { width, height, channels: 3, background: "#246" } });

async function document(change: (pdf: PDFDocument) => void | Promise<void> = () => undefined) {
  const pdf = await PDFDocument.create();
  const page = pdf.addPage([300, 200]);
  page.drawText("Statutes of the association", { x: 20, y: 100 });
  await change(pdf);
  return pdf.save({ useObjectStreams: false });
}

/** All that is in a PDF, with its packed objects unpacked. */
async function within(bytes: Uint8Array) {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  return pdf.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .join("\n");
}

test.each(["png", "jpeg", "webp"] as const)("a %s is decoded and written again without what it tells of camera and place", async (type) => {
  const exif = { IFD0: { Copyright: "canary-exif", Make: "canary-exif" } };
  const given = await image().toFormat(type).withExif(exif).toBuffer();
  expect(given.includes("canary-exif")).toBe(true);
  const { result, file, bytes } = await cleaned(Buffer.concat([given, Buffer.from("<script>alert(1)</script>PK\x03\x04")]));
  expect(result).toEqual({ type });
  expect(await sharp(file).metadata()).toMatchObject({ format: type, width: 40, height: 30 });
  expect((await sharp(file).metadata()).exif).toBeUndefined();
  expect(bytes?.includes("script")).toBe(false);
});

test("a picture taken sideways stands upright, and a very wide one is made smaller", async () => {
  const sideways = await image(40, 30).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  expect(await sharp((await cleaned(sideways)).file).metadata()).toMatchObject({ width: 30, height: 40 });
  const wide = await image(4000, 100).png().toBuffer();
  expect(await sharp((await cleaned(wide)).file).metadata()).toMatchObject({ width: 3000, height: 75 });
});

function pngPart(type: string, data: Buffer) {
  const typed = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(typed));
  return Buffer.concat([length, typed, checksum]);
}

/** A black square of one bit a point, written by hand: a library draws all of it first. */
function blackPng(side: number) {
  const header = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0]);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  const points = deflateSync(Buffer.alloc((1 + side / 8) * side), { level: 9 });
  const parts = [pngPart("IHDR", header), pngPart("IDAT", points), pngPart("IEND", Buffer.alloc(0))];
  return Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), ...parts]);
}

test("20,000 × 20,000 points are not decoded", async () => {
  expect((await cleaned(blackPng(800))).result).toEqual({ type: "png" });
  const flood = blackPng(20_000);
  expect(flood.length).toBeLessThan(2_000_000);
  expect((await cleaned(flood)).result).toEqual({ refusal: "document.too_many_points" });
});

test("a truncated picture is refused", async () => {
  const whole = await sharp({
    create: { width: 600, height: 600, channels: 3, background: "#fff", noise: { type: "gaussian", mean: 120, sigma: 40 } },
  })
    .jpeg()
    .toBuffer();
  expect((await cleaned(whole.subarray(0, whole.length / 2))).result).toEqual({ refusal: "document.damaged" });
});

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', "document.svg"],
  ['<?xml version="1.0"?>\n<!DOCTYPE svg>\n<svg:svg xmlns:svg="http://www.w3.org/2000/svg"/>', "document.svg"],
  ["\uFEFF  <svg onload=alert(1)>", "document.svg"],
  ["<!doctype html><script>alert(1)</script>", "document.type"],
  ["PK\x03\x04\x14\x00", "document.type"],
  ["MZ\x90\x00", "document.type"],
  ["GIF89a/*", "document.type"],
  [" %PDF-1.7\n", "document.type"],
  ["", "document.type"],
])("%j is refused as %s", async (text, refusal) => {
  expect((await cleaned(text)).result).toEqual({ refusal });
});

test("a file of a type that is not asked for is refused", async () => {
  expect((await cleaned(await image().png().toBuffer(), ["pdf"])).result).toEqual({ refusal: "document.type" });
  expect((await cleaned(await document(), ["png", "jpeg", "webp"])).result).toEqual({ refusal: "document.type" });
});

test("a PDF keeps its pages and loses scripts, actions, attachments and who made it", async () => {
  const given = await document(async (pdf) => {
    pdf.setTitle("canary-title");
    pdf.addJavaScript("start", "app.alert('canary-js')");
    await pdf.attach(Buffer.from("canary-attachment"), "payload.exe", { mimeType: "application/octet-stream" });
    const action = pdf.context.obj({ S: "JavaScript", JS: PDFString.of("canary-action") });
    pdf.catalog.set(PDFName.of("OpenAction"), action);
    const [page] = pdf.getPages();
    page?.node.set(PDFName.of("AA"), pdf.context.obj({ O: action }));
    const link = pdf.context.obj({ Type: "Annot", Subtype: "Link", Rect: [0, 0, 300, 200], A: { S: "Launch", F: "cmd.exe" } });
    page?.node.set(PDFName.of("Annots"), pdf.context.obj([pdf.context.register(link)]));
  });
  expect(await within(given)).toMatch(/canary-js|JavaScript/);
  const { result, bytes = Buffer.of() } = await cleaned(given);
  expect(result).toEqual({ type: "pdf" });
  const left = await within(bytes);
  expect(left).not.toMatch(/canary|JavaScript|Launch|OpenAction|EmbeddedFile|Filespec|\/AA|payload/);
  expect((await PDFDocument.load(bytes)).getPageCount()).toBe(1);
  expect(left).toContain("Helvetica");
});

test("what a filled-in form shows stays, as a picture", async () => {
  const given = await document((pdf) => {
    const field = pdf.getForm().createTextField("organisation");
    field.setText("Biobide");
    field.addToPage(pdf.getPage(0), { x: 20, y: 40, width: 100, height: 20 });
  });
  const left = await within((await cleaned(given)).bytes ?? Buffer.of());
  expect(left).toContain("/Subtype /Stamp");
  expect(left).not.toMatch(/Widget|AcroForm/);
});

test("a PDF that is something else as well is refused", async () => {
  const pdf = Buffer.from(await document());
  const zip = Buffer.from("PK\x03\x04hidden PK\x05\x06\0\0\0\0", "latin1");
  expect((await cleaned(Buffer.concat([pdf, zip]))).result).toEqual({ refusal: "document.mixed" });
  expect((await cleaned(Buffer.concat([pdf, Buffer.from(`<script>${"x".repeat(40)}</script>`)]))).result).toEqual({
    refusal: "document.mixed",
  });
});

test.each([
  ["a short script", "PK\x03\x04<script>alert(1)</script>"],
  ["one letter", "x"],
  ["a script and a second end", "PK\x03\x04<script>alert(1)</script>\n%%EOF\n"],
])("a PDF with something behind its end is refused: %s", async (_, behind) => {
  const pdf = Buffer.from(await document());
  expect((await cleaned(Buffer.concat([pdf, Buffer.from(behind)]))).result).toEqual({ refusal: "document.mixed" });
});

test("a PDF that was changed later, and ends with empty lines, is taken", async () => {
  const pdf = Buffer.from(await document());
  const start = pdf.toString("latin1").match(/startxref\s+(\d+)/)?.[1];
  const change = `\n50 0 obj\n<< /Changed true >>\nendobj\nxref\n50 1\n${String(pdf.length + 1).padStart(10, "0")} 00000 n \ntrailer\n<< /Size 51 /Root 1 0 R /Prev ${start} >>\nstartxref\n${pdf.length + 40}\n%%EOF\r\n\0\0`;
  expect((await cleaned(Buffer.concat([pdf, Buffer.from(change)]))).result).toEqual({ type: "pdf" });
});

/** A PDF whose one page is drawn by a stream that says of itself what is given. */
const drawnBy = (dict: Record<string, string | number | string[]>, contents: Uint8Array) =>
  document((pdf) => {
    const [page] = pdf.getPages();
    page?.node.set(PDFName.of("Contents"), pdf.context.register(PDFRawStream.of(pdf.context.obj(dict), contents)));
  });
const SPACES = Buffer.alloc(60_000_000, " ");

test.each([
  ["packed", { Filter: "FlateDecode" }, () => deflateSync(SPACES)],
  ["packed twice", { Filter: ["FlateDecode", "FlateDecode"] }, () => deflateSync(deflateSync(SPACES))],
  ["packed in runs", { Filter: "RunLengthDecode" }, () => Buffer.alloc(960_000, Buffer.from([129, 32]))],
  ["packed under a short name", { Filter: "Fl" }, () => deflateSync(SPACES)],
  ["that call themselves a picture", { Filter: "FlateDecode", Subtype: "Image", Width: 1, Height: 1 }, () => deflateSync(SPACES)],
])("60 MB that draw a page, %s, are refused", async (_, dict, contents) => {
  const pdf = await drawnBy(dict, contents());
  expect(pdf.length).toBeLessThan(2_000_000);
  expect((await cleaned(pdf)).result).toEqual({ refusal: "document.too_complex" });
});

test("a picture in a PDF may be large, but not of 400 million points", async () => {
  const shown = (side: number, bytes = side * side) =>
    document((pdf) => {
      const dict = {
        Type: "XObject",
        Subtype: "Image",
        Width: side,
        Height: side,
        ColorSpace: "DeviceGray",
        BitsPerComponent: 8,
        Filter: "FlateDecode",
      };
      const picture = PDFRawStream.of(pdf.context.obj(dict), deflateSync(Buffer.alloc(bytes)));
      pdf.getPage(0).node.setXObject(PDFName.of("Picture"), pdf.context.register(picture));
    });
  expect((await cleaned(await shown(3_000))).result).toEqual({ type: "pdf" });
  expect((await cleaned(await shown(20_000, 1))).result).toEqual({ refusal: "document.too_complex" });
});

test("a PDF of more than 20,000 objects is refused before it is parsed, and packed objects count too", async () => {
  const load = vi.spyOn(PDFDocument, "load");
  const many = Array.from({ length: 20_001 }, (_, n) => `${n + 1} 0 obj\n1\nendobj\n`).join("");
  expect((await cleaned(`%PDF-1.7\n${many}%%EOF`)).result).toEqual({ refusal: "document.too_complex" });
  expect(load).not.toHaveBeenCalled();
  const pdf = await PDFDocument.create();
  pdf.addPage();
  for (let n = 0; n < 20_000; n++) pdf.context.register(pdf.context.obj(n));
  const packed = await pdf.save({ useObjectStreams: true });
  expect(Buffer.from(packed).toString("latin1").match(/ obj/g)?.length).toBeLessThan(1_000);
  expect((await cleaned(packed)).result).toEqual({ refusal: "document.too_complex" });
});

test("a PDF that is cut off, locked or empty is refused", async () => {
  const pdf = Buffer.from(await document());
  expect((await cleaned(pdf.subarray(0, pdf.length / 2))).result).toEqual({ refusal: "document.damaged" });
  expect((await cleaned("%PDF-1.7\n%%EOF")).result).toEqual({ refusal: "document.damaged" });
  expect((await cleaned("%PDF-1.7\ntrailer << /Encrypt 5 0 R >>\n%%EOF")).result).toEqual({ refusal: "document.locked" });
});

test.each(["ObjStm", "XRef"])("a flood of packed objects (%s) is not unpacked", async (kind) => {
  const packed = deflateSync(Buffer.alloc(200_000_000));
  const head = `%PDF-1.7\n1 0 obj\n<< /Type /${kind} /N 1 /First 4 /Size 2 /W [1 2 1] /Filter /FlateDecode /Length ${packed.length} >>\nstream\n`;
  const flood = Buffer.concat([Buffer.from(head), packed, Buffer.from("\nendstream\nendobj\nstartxref\n9\n%%EOF")]);
  const before = process.memoryUsage().rss;
  expect((await cleaned(flood)).result).toEqual({ refusal: "document.too_complex" });
  expect(process.memoryUsage().rss - before).toBeLessThan(150_000_000);
});
