import { INK, LINE, MUTED, PRIMARY } from "#lib/format/colours";
import type { Measured } from "./fit.ts";
import { endedLine, linesOf, type Style, writeLine } from "./lines.ts";
import type { Passage, SheetPart, SheetRow } from "./profile-sheet.ts";

type Doc = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

const HEADING: Style = { size: 12, leading: 15, weight: 700, colour: INK };
const BODY: Style = { size: 9.5, leading: 13, colour: INK };
const STRONG: Style = { ...BODY, weight: 700 };
const SMALL: Style = { size: 8.5, leading: 11.5, colour: MUTED };
const LINKED: Style = { ...BODY, colour: PRIMARY };
const BELOW_HEADING = 5;
const BELOW_PART = 14;
const BELOW_ROW = 5;
const BELOW_PARAGRAPH = 5;
const LEVEL = { bars: 9, width: 4, height: 7, gap: 1, words: 34 };
const LEVEL_WIDTH = LEVEL.words + LEVEL.bars * (LEVEL.width + LEVEL.gap);

type Piece = { lines: string[]; style: Style; lang: string | undefined; link: string | undefined };
/** One row of a list, or one line of a text: `paragraph` counts which one it belongs to. */
type Row = { pieces: Piece[]; level?: SheetRow["level"]; paragraph?: number };
export type Part = Measured & { title: string[]; mark: string | undefined; parts: Row[]; note: (n: number) => string };

const heightOfPieces = (pieces: Piece[]) => pieces.reduce((sum, { lines, style }) => sum + lines.length * style.leading, 0);

/** A part of the sheet in lines of this width, with the height of each of its rows. */
export function partOf(doc: Doc, part: SheetPart, width: number): Part {
  const title = linesOf(doc, part.title, width, HEADING);
  const piece = (said: Passage, style: Style, room = width, link?: string): Piece => ({
    lines: linesOf(doc, said.text, room, style),
    style,
    lang: said.lang,
    link,
  });
  const mark = "text" in part ? part.mark : undefined;
  const head = title.length * HEADING.leading + BELOW_HEADING + (mark ? SMALL.leading : 0) + BELOW_PART;
  const note = (n: number) => ("text" in part ? part.more : (part.more[n - 1] ?? ""));
  const more = "text" in part ? part.more : (part.more.at(-1) ?? "");
  const moreHeight = linesOf(doc, more, width, SMALL).length * SMALL.leading;
  const { weight = 1 } = part;
  if ("text" in part) {
    const { lang, text } = part.text;
    const paragraphs = text.split(/\n{2,}/).map((paragraph) => linesOf(doc, paragraph, width, BODY));
    const parts = paragraphs.flatMap((lines, paragraph) =>
      lines.map((line): Row => ({ pieces: [{ lines: [line], style: BODY, lang, link: undefined }], paragraph })),
    );
    const rows = parts.map(({ paragraph }, at) => BODY.leading + (at > 0 && parts[at - 1]?.paragraph !== paragraph ? BELOW_PARAGRAPH : 0));
    return { title, mark, parts, note, head, rows, more: moreHeight, weight };
  }
  const parts = part.rows.map(({ label, said, isStrong, note, level, link }): Row => {
    const pieces = [
      ...(label ? [piece({ text: label }, SMALL)] : []),
      piece(said, link ? LINKED : isStrong ? STRONG : BODY, level ? width - LEVEL_WIDTH - 10 : width, link),
      ...(note ? [piece(note, SMALL)] : []),
    ];
    return { pieces, ...(level && { level }) };
  });
  const rows = parts.map(({ pieces }) => heightOfPieces(pieces) + BELOW_ROW);
  return { title, mark, parts, note, head, rows, more: moreHeight, weight };
}

type Place = { x: number; y: number; width: number };

/** Draws the first rows of a part, and how many are left out. */
export function drawPart(doc: Doc, root: Structure, part: Part, kept: number, { x, y, width }: Place) {
  let at = y;
  const write = (lines: string[], style: Style, link?: string) => {
    for (const line of lines) {
      writeLine(doc, line, { x, y: at }, style, link);
      at += style.leading;
    }
  };
  const section = doc.struct("Sect");
  root.add(section);
  section.add(doc.struct("H2", {}, () => write(part.title, HEADING)));
  at += BELOW_HEADING;
  if (part.mark) section.add(doc.struct("P", {}, () => write([part.mark ?? ""], SMALL)));
  const rows = part.parts.slice(0, kept);
  const isText = rows[0]?.paragraph !== undefined;
  const isCut = kept < part.parts.length;
  if (isText) {
    const last = rows.at(-1);
    if (isCut && last)
      last.pieces = last.pieces.map((piece) => ({ ...piece, lines: [endedLine(doc, piece.lines[0] ?? "", width, piece.style)] }));
    for (const [, lines] of Map.groupBy(rows, ({ paragraph }) => paragraph)) {
      const [first] = lines[0]?.pieces ?? [];
      if (lines[0] !== rows[0]) at += BELOW_PARAGRAPH;
      section.add(
        doc.struct("P", first?.lang ? { lang: first.lang } : {}, () =>
          write(
            lines.flatMap((row) => row.pieces[0]?.lines ?? []),
            BODY,
          ),
        ),
      );
    }
  } else {
    const list = doc.struct("L");
    section.add(list);
    for (const row of rows) {
      const item = doc.struct("LI");
      list.add(item);
      const body = doc.struct("LBody");
      item.add(body);
      const { level } = row;
      const top = at;
      for (const { lines, style, lang, link } of row.pieces) {
        const said = doc.struct("P", lang ? { lang } : {});
        body.add(said);
        if (link) said.add(doc.struct("Link", { alt: lines.join("") }, () => write(lines, style, link)));
        else said.add(() => write(lines, style));
        if (level && style === STRONG) drawLevel(doc, body, level, { x: x + width - LEVEL_WIDTH, y: top });
      }
      at += BELOW_ROW;
    }
  }
  if (isCut) section.add(doc.struct("P", {}, () => write(linesOf(doc, part.note(part.parts.length - kept), width, SMALL), SMALL)));
}

/** "TRL 7" in words, and as bars for the eye. */
function drawLevel(doc: Doc, body: Structure, { full, words }: NonNullable<SheetRow["level"]>, { x, y }: { x: number; y: number }) {
  body.add(doc.struct("P", {}, () => writeLine(doc, words, { x, y: y + 1 }, { ...SMALL, colour: INK })));
  doc.markContent("Artifact", { type: "Layout" });
  for (let bar = 0; bar < LEVEL.bars; bar++) {
    const left = x + LEVEL.words + bar * (LEVEL.width + LEVEL.gap);
    doc.rect(left, y + 2, LEVEL.width, LEVEL.height).fill(bar < full ? INK : LINE);
  }
  doc.endMarkedContent();
}
