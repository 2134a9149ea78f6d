import { fontFile, runsOf, type Weight } from "./letters.ts";

type Doc = PDFKit.PDFDocument;
export type Style = { size: number; leading: number; weight?: Weight; colour: string };

const widthOf = (doc: Doc, text: string, { size, weight = 400 }: Style) =>
  runsOf(text).reduce((sum, run) => sum + doc.font(fontFile(run.subset, weight), size).widthOfString(run.text), 0);

/** A text in lines that fit a width in points; a word longer than a line, such as an address, goes on in the next. */
export function linesOf(doc: Doc, text: string, width: number, style: Style): string[] {
  const lines: string[] = [];
  for (const paragraph of text.split("\n")) {
    let line = "";
    for (const word of paragraph.split(" ").filter(Boolean)) {
      const longer = line === "" ? word : `${line} ${word}`;
      if (widthOf(doc, longer, style) <= width) {
        line = longer;
        continue;
      }
      if (line !== "") lines.push(line);
      line = word;
      while (widthOf(doc, line, style) > width) {
        const fits = lettersThatFit(doc, line, width, style);
        lines.push(line.slice(0, fits));
        line = line.slice(fits);
      }
    }
    if (line !== "") lines.push(line);
  }
  return lines;
}

function lettersThatFit(doc: Doc, word: string, width: number, style: Style): number {
  let fits = 1;
  while (fits < word.length && widthOf(doc, word.slice(0, fits + 1), style) <= width) fits++;
  return fits;
}

/** The last line of a text that goes on elsewhere: it ends with a whole word and "…". */
export function endedLine(doc: Doc, line: string, width: number, style: Style): string {
  let said = line.replace(/[\s.,;:]+$/, "");
  while (said.includes(" ") && widthOf(doc, `${said}…`, style) > width) said = said.slice(0, said.lastIndexOf(" "));
  return `${said}…`;
}

/** Writes a line with its upper left corner at a place, each letter from the file that has it. */
export function writeLine(doc: Doc, line: string, at: { x: number; y: number }, style: Style, link?: string) {
  let { x } = at;
  for (const run of runsOf(line)) {
    doc.font(fontFile(run.subset, style.weight ?? 400), style.size).fillColor(style.colour);
    doc.text(run.text, x, at.y, { lineBreak: false, ...(link && { link }) });
    x += doc.widthOfString(run.text);
  }
}
