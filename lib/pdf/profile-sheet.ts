import { CHAIN, INK, LINE, MUTED, PRIMARY } from "#lib/format/colours";
import { drawPart, type Part, partOf } from "./columns.ts";
import { heightOfPart, rowsThatFit } from "./fit.ts";
import { linesOf, type Style, writeLine } from "./lines.ts";
import { taggedDocument } from "./tagged-document.ts";

/** Words with their language, where it is not that of the page. */
export type Passage = { text: string; lang?: string | undefined };
/** `label` is above what is said, `note` below it; `level`: how many of the nine bars at its right are full, and the words beside them. */
export type SheetRow = {
  label?: string;
  said: Passage;
  isStrong?: boolean;
  note?: Passage;
  level?: { full: number; words: string };
  link?: string;
};
/**
 * Plain values, which another process can be given. `more` says that one row is left out, or two …, or that a text goes on; `weight`: of 2, a part may be
 * twice as tall as the others before it loses any.
 */
export type SheetPart = { title: string; weight?: number } & (
  | { rows: SheetRow[]; more: string[] }
  | { text: Passage; more: string; mark?: string | undefined }
);

export type ProfileSheet = {
  locale: string;
  /** Of the version that is shown: the file says it was made then, so that it is the same whenever it is made. */
  at: Date;
  cluster: string;
  title: string;
  logo?: { png: Buffer; altText: string } | undefined;
  lead?: Passage | undefined;
  meta: string;
  /** Which of the segments it works in, in their order, and their names in one line. */
  chain: { isOn: boolean[]; words: string };
  main: SheetPart[];
  aside: SheetPart[];
  /** The last lines: which version this is, where the page is, and what a reader should know. */
  foot: { stamp: string; url: string; notes: string[] };
};

const A4 = { width: 595.28, height: 841.89 };
const MARGIN = 42;
const WIDTH = A4.width - 2 * MARGIN;
const GAP = 26;
const ASIDE = 154;
const LOGO = 48;
const NAME: Style = { size: 21, leading: 25, weight: 700, colour: INK };
const LEAD: Style = { size: 11, leading: 15, colour: INK };
const META: Style = { size: 8.5, leading: 11.5, colour: MUTED };
const CLUSTER: Style = { size: 9, leading: 12, weight: 700, colour: PRIMARY };
const SEGMENTS: Style = { ...META, colour: INK };
const STAMP: Style = { ...META, weight: 700, colour: INK };
const URL: Style = { ...META, colour: PRIMARY };

/**
 * A profile on one page of A4, as a file that says its title and language and is tagged for screen readers (PDF/UA). What does not fit is left out by rule:
 * the tallest part loses its last line or row until all fit, and says so. The same sheet makes the same bytes.
 */
export async function profileSheet(sheet: ProfileSheet): Promise<Buffer<ArrayBuffer>> {
  const { locale, at, title, cluster } = sheet;
  const info = { Author: cluster, CreationDate: at, ModDate: at };
  const { doc, root, bytes } = taggedDocument({ title, locale, margin: 0, info, subset: "PDF/UA" });
  const top = drawHead(doc, root, sheet);
  const { foot } = sheet;
  const foots = [
    { lines: linesOf(doc, foot.stamp, WIDTH, STAMP), style: STAMP },
    { lines: linesOf(doc, foot.url, WIDTH, URL), style: URL, link: foot.url },
    ...foot.notes.map((note) => ({ lines: linesOf(doc, note, WIDTH, META), style: META })),
  ];
  const bottom = A4.height - MARGIN - foots.reduce((sum, { lines }) => sum + lines.length, 0) * META.leading - 8;
  const main = WIDTH - GAP - ASIDE;
  drawColumn(doc, root, sheet.main, { x: MARGIN, y: top, width: main, bottom });
  drawColumn(doc, root, sheet.aside, { x: MARGIN + main + GAP, y: top, width: ASIDE, bottom });
  rule(doc, bottom + 2);
  let y = bottom + 8;
  for (const { lines, style, link } of foots) {
    const said = doc.struct("P");
    root.add(said);
    const write = () => {
      for (const line of lines) {
        writeLine(doc, line, { x: MARGIN, y }, style, link);
        y += style.leading;
      }
    };
    said.add(link ? doc.struct("Link", { alt: link }, write) : write);
  }
  return bytes();
}

type Doc = PDFKit.PDFDocument;
type Structure = PDFKit.PDFStructureElement;

/** What is drawn for the eye alone. */
function decoration(doc: Doc, draw: () => void) {
  doc.markContent("Artifact", { type: "Layout" });
  draw();
  doc.endMarkedContent();
}
const rule = (doc: Doc, y: number) =>
  decoration(doc, () =>
    doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + WIDTH, y)
      .lineWidth(0.75)
      .stroke(LINE),
  );

/** Name, logo, sentence and segments over the whole width; where the columns begin. */
function drawHead(doc: Doc, root: Structure, { cluster, title, logo, lead, meta, chain, locale }: ProfileSheet): number {
  const x = logo ? MARGIN + LOGO + 14 : MARGIN;
  const width = MARGIN + WIDTH - x;
  let y = MARGIN;
  const write = (tag: string, words: string, style: Style, lang?: string) => {
    const lines = linesOf(doc, words, style === CLUSTER || style === SEGMENTS ? WIDTH : width, style);
    const left = style === CLUSTER || style === SEGMENTS ? MARGIN : x;
    root.add(
      doc.struct(tag, lang && lang !== locale ? { lang } : {}, () => {
        for (const line of lines) {
          writeLine(doc, line, { x: left, y }, style);
          y += style.leading;
        }
      }),
    );
  };
  write("P", cluster, CLUSTER);
  rule(doc, y + 3);
  y += 16;
  const from = y;
  if (logo) {
    const [left, upper] = [MARGIN, y + 3];
    const box = [left, upper, left + LOGO, upper + LOGO] as [number, number, number, number];
    const figure = { alt: logo.altText, bbox: box, placement: "Block" };
    root.add(
      doc.struct("Figure", figure, () => doc.image(logo.png, left, upper, { fit: [LOGO, LOGO], align: "center", valign: "center" })),
    );
  }
  write("H1", title, NAME);
  y += 3;
  if (lead) write("P", lead.text, LEAD, lead.lang);
  y += 3;
  write("P", meta, META);
  y = Math.max(y, logo ? from + LOGO + 3 : 0) + 10;
  const gap = 3;
  const each = (WIDTH - gap * (CHAIN.length - 1)) / CHAIN.length;
  decoration(doc, () => {
    for (const [n, colour] of CHAIN.entries()) doc.rect(MARGIN + n * (each + gap), y, each, 7).fill(chain.isOn[n] ? colour : LINE);
  });
  y += 11;
  if (chain.words) write("P", chain.words, SEGMENTS);
  return y + 12;
}

type Column = { x: number; y: number; width: number; bottom: number };

function drawColumn(doc: Doc, root: Structure, said: SheetPart[], { x, y, width, bottom }: Column) {
  const parts: Part[] = said.map((part) => partOf(doc, part, width));
  const kept = rowsThatFit(parts, bottom - y);
  let at = y;
  for (const [n, part] of parts.entries()) {
    drawPart(doc, root, part, kept[n] ?? 0, { x, y: at, width });
    at += heightOfPart(part, kept[n] ?? 0);
  }
}
