/** Between the parts of a cell that holds several. */
const BETWEEN = "; ";
/** What ends a part: a comma does so before a space only, as numbers have it too. */
const END = /\s*(?:[;|\n]|,\s|$)\s*/y;
const QUOTED = /"((?:[^"]|"")*)"(?=\s*(?:[;|\n]|,\s|$))/y;
const PLAIN = /[\s\S]*?(?=\s*(?:[;|\n]|,\s|$))/y;

function at(sign: RegExp, text: string, from: number) {
  sign.lastIndex = from;
  return sign.exec(text);
}

/** The different parts of a cell that may hold several; one in quotation marks holds whatever separates the others. */
export function partsOfCell(cell: string): string[] {
  const text = cell.trim();
  const parts = new Set<string>();
  for (let n = 0; n < text.length; ) {
    const quoted = at(QUOTED, text, n);
    const [whole = ""] = quoted ?? at(PLAIN, text, n) ?? [];
    parts.add((quoted?.[1]?.replaceAll('""', '"') ?? whole).trim());
    n += whole.length;
    n += at(END, text, n)?.[0].length ?? 1;
  }
  parts.delete("");
  return [...parts];
}

const isBare = (part: string) => !/^"|[;|\n]|,\s/.test(part);

/** A cell of several parts, from which the same are read. */
export const cellOfParts = (parts: readonly string[]) =>
  parts.map((part) => (isBare(part) ? part : `"${part.replaceAll('"', '""')}"`)).join(BETWEEN);
