import { type HostileFile, hostile, latin, PWN } from "./hostile-file.ts";
import { zip } from "./packed.ts";
import { packedZeros } from "./zeros.ts";

const SHOWN = "BT /F 12 Tf 20 100 Td (Statutes) Tj ET";
const JS = `<< /S /JavaScript /JS (${PWN}; app.alert\\(1\\)) >>`;

type Made = { catalog?: string; page?: string; more?: (string | Buffer)[]; trailer?: string };

/** A PDF of one page: 1 catalog, 2 pages, 3 page, 4 content, 5 font, and what else is given from 6 on. */
function pdf({ catalog = "", page = "", more = [], trailer = "" }: Made = {}): Buffer {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> ${page} >>`,
    `<< /Length ${SHOWN.length} >>\nstream\n${SHOWN}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ...more,
  ];
  const parts: Buffer[] = [latin("%PDF-1.7\n")];
  const offsets: number[] = [];
  let length = 9;
  for (const [n, object] of objects.entries()) {
    const part = Buffer.concat([latin(`${n + 1} 0 obj\n`), typeof object === "string" ? latin(object) : object, latin("\nendobj\n")]);
    offsets.push(length);
    parts.push(part);
    length += part.length;
  }
  const list = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
  const count = objects.length + 1;
  parts.push(
    latin(
      `xref\n0 ${count}\n0000000000 65535 f \n${list}trailer\n<< /Size ${count} /Root 1 0 R ${trailer} >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}

const annotation = (rest: string) => ({ page: "/Annots [6 0 R]", more: [`<< /Type /Annot /Rect [0 0 300 200] ${rest} >>`] });
const stream = (dict: string, bytes: Buffer) =>
  Buffer.concat([latin(`<< ${dict} /Length ${bytes.length} >>\nstream\n`), bytes, latin("\nendstream")]);
const file = (what: string, bytes: Buffer, name = "statutes.pdf") => hostile(what, name, "application/pdf", bytes);

export const documents = (): HostileFile[] => [
  file("PDF with a script at its opening", pdf({ catalog: `/OpenAction ${JS}` })),
  file("PDF with scripts by name", pdf({ catalog: `/Names << /JavaScript << /Names [(a) ${JS}] >> >>` })),
  file("PDF with a script of its page", pdf({ page: `/AA << /O ${JS} >>` })),
  file("PDF with a script of a field", pdf(annotation(`/Subtype /Widget /FT /Tx /T (a) /AA << /K ${JS} >>`))),
  file("PDF that starts a program", pdf(annotation("/Subtype /Link /A << /S /Launch /F (cmd.exe) >>"))),
  file("PDF with a javascript link", pdf(annotation(`/Subtype /Link /A << /S /URI /URI (javascript:${PWN}) >>`))),
  file("PDF that sends a form", pdf({ catalog: "/OpenAction << /S /SubmitForm /F (http://127.0.0.1:9/) /Flags 4 >>" })),
  file("PDF that leads to a file", pdf({ catalog: "/OpenAction << /S /GoToR /F (file:///etc/passwd) /D [0 /Fit] >>" })),
  file(
    "PDF with an attachment",
    pdf({
      catalog: "/Names << /EmbeddedFiles << /Names [(pwn.exe) 6 0 R] >> >>",
      more: ["<< /Type /Filespec /F (pwn.exe) /EF << /F 7 0 R >> >>", stream("/Type /EmbeddedFile", latin("MZ\x90\x00"))],
    }),
  ),
  file(
    "PDF with an XFA form",
    pdf({ catalog: "/AcroForm << /Fields [] /XFA 6 0 R >>", more: [stream("", latin(`<xdp><script>${PWN}</script></xdp>`))] }),
  ),
  file("PDF with a film", pdf(annotation("/Subtype /RichMedia /RichMediaContent << /Assets << /Names [] >> >>"))),
  file(
    "PDF under a password",
    pdf({ more: ["<< /Filter /Standard /V 1 /R 2 /O (x) /U (x) /P -4 >>"], trailer: "/Encrypt 6 0 R /ID [<00><00>]" }),
  ),
  file(
    "PDF that unpacks to 1 GB of objects",
    pdf({ more: [stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", packedZeros(1_000_000_000))] }),
  ),
  file(
    "PDF that unpacks to 1 GB of references",
    pdf({ more: [stream("/Type /XRef /Size 1 /W [1 2 1] /Filter /FlateDecode", packedZeros(1_000_000_000))] }),
  ),
  file("PDF of lists 200,000 deep", pdf({ more: [`${"[".repeat(200_000)}${"]".repeat(200_000)}`] })),
  file("PDF whose pages are their own parents", latin(pdf().toString("latin1").replace("/Kids [3 0 R]", "/Kids [2 0 R]"))),
  file("PDF of 300,000 objects", pdf({ more: Array.from({ length: 300_000 }, () => "1") })),
  file("PDF without an end", pdf().subarray(0, 300)),
  file("HTML before a PDF", Buffer.concat([latin(`<script>${PWN}</script>\n`), pdf()]), "statutes.html"),
  file("HTML behind a PDF", Buffer.concat([pdf(), latin(`<html><script>${PWN}</script><body onload="${PWN}">`)])),
  file("ZIP behind a PDF", Buffer.concat([pdf(), zip({ "a.exe": "MZ" })])),
  file("PDF and JavaScript at once", latin(pdf().toString("latin1").replace("%PDF-1.7\n", `%PDF-1.7\n%*/;${PWN};/*\n`))),
];
