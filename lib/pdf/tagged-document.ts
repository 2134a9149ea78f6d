import PDFDocument from "pdfkit";
import { FACES, fontFile } from "./letters.ts";
import { fontOf } from "./unpacked-fonts.ts";

type Told = { title: string; locale: string; margin: number; info?: PDFKit.DocumentInfo; subset?: "PDF/UA" };

/** A page of A4 that says its title and language and is tagged for screen readers: what is drawn is added to `root`, and `bytes` ends it. */
export function taggedDocument({ title, locale, margin, info, subset }: Told) {
  const doc = new PDFDocument({
    size: "A4",
    margin,
    pdfVersion: "1.7",
    // Known to pdfkit, and not yet to its types.
    ...(subset && { subset: subset as string as "PDF/A-1" }),
    tagged: true,
    lang: locale,
    displayTitle: true,
    info: { Title: title, Creator: "Auzolan", ...info },
    // None yet: pdfkit would look for Helvetica.
    font: "",
  });
  for (const [of, weight] of FACES) doc.registerFont(fontFile(of, weight), fontOf(fontFile(of, weight)));
  doc.font(fontFile("latin", 400));
  const chunks: Buffer[] = [];
  doc.on("data", (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((done, fail) => doc.on("end", done).on("error", fail));
  const root = doc.struct("Document");
  doc.addStructure(root);
  async function bytes(): Promise<Buffer<ArrayBuffer>> {
    root.end();
    doc.end();
    await ended;
    return Buffer.concat(chunks);
  }
  return { doc, root, bytes };
}
