import type { Document, DocumentRow } from "#lib/documents/document";
import { fontFile, runsOf, type Weight } from "./letters.ts";
import { taggedDocument } from "./tagged-document.ts";

const MARGIN = 56;
/** A longer answer may go over two pages, and is not worth measuring. */
const MEASURED = 1500;

/** A copy of what was sent, to keep: A4, no answer apart from its question, its language and title told, its headings and paragraphs tagged for screen readers. */
export async function pdfCopy({ title, locale, made, lead, sections }: Document): Promise<Buffer> {
  const { doc, root, bytes } = taggedDocument({
    title,
    locale,
    margin: MARGIN,
    ...(made && { info: { CreationDate: made, ModDate: made } }),
  });
  const say = (tag: "H1" | "H2" | "P", text: string, size: number, weight: Weight = 400) =>
    root.add(
      doc.struct(tag, {}, () => {
        const runs = runsOf(text);
        for (const [n, run] of runs.entries())
          doc.font(fontFile(run.subset, weight), size).text(run.text, { continued: n < runs.length - 1 });
      }),
    );
  const heightOf = (text: string, size: number, weight: Weight = 400) => doc.font(fontFile("latin", weight), size).heightOfString(text);
  const rowHeight = ({ name, answer }: DocumentRow) => {
    const [label, lines] = [name ? heightOf(name, 10, 700) : 0, heightOf("x\nx\nx", 11)];
    const whole = answer.length < MEASURED ? label + heightOf(answer, 11) : Number.POSITIVE_INFINITY;
    return whole < doc.page.height - 2 * MARGIN ? whole : label + lines;
  };
  /** What belongs together begins on a new page where the rest of this one is too short for it. */
  const together = (height: number) => {
    if (doc.y + height > doc.page.maxY()) doc.addPage();
  };
  say("H1", title, 22, 700);
  doc.moveDown(0.4);
  for (const line of lead) say("P", line, 11);
  for (const section of sections) {
    doc.moveDown(1.2);
    const kept = section.whole ? section.rows : section.rows.slice(0, 1);
    const heights = kept.map((row) => rowHeight(row) + doc.currentLineHeight());
    const needed = heights.reduce((sum, height) => sum + height, heightOf(section.title, 15, 700));
    if (needed < doc.page.height - 2 * MARGIN) together(needed);
    say("H2", section.title, 15, 700);
    for (const row of section.rows) {
      doc.moveDown(0.5);
      together(rowHeight(row));
      if (row.name) say("P", row.name, 10, 700);
      say("P", row.answer, 11);
    }
  }
  return bytes();
}
