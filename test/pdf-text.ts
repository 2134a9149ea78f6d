import { inflateSync } from "node:zlib";

type Objects = Map<string, { dictionary: string; stream: string }>;

/** The objects of a PDF by their number, streams inflated where they are deflated. */
function objectsOf(file: Buffer): Objects {
  const objects: Objects = new Map();
  for (const { index, 0: found, 1: number = "" } of file.toString("latin1").matchAll(/^(\d+) 0 obj\r?\n/gm)) {
    const from = index + found.length;
    const whole = file.subarray(from, file.indexOf("\nendobj", from));
    const text = whole.toString("latin1");
    const start = /stream\r?\n/.exec(text);
    const raw = start ? whole.subarray(start.index + start[0].length, whole.lastIndexOf("endstream")) : Buffer.alloc(0);
    objects.set(number, { dictionary: start ? text.slice(0, start.index) : text, stream: inflated(raw) });
  }
  return objects;
}

function inflated(raw: Buffer): string {
  try {
    return inflateSync(raw).toString("latin1");
  } catch {
    return raw.toString("latin1");
  }
}

/** From the code of a glyph to its letter, as the font itself tells. */
function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", , list = ""] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    for (const [n, [, hex = ""]] of [...list.matchAll(/<([0-9a-f]+)>/gi)].entries())
      letters.set((Number.parseInt(first, 16) + n).toString(16).padStart(4, "0"), Buffer.from(hex, "hex").swap16().toString("utf16le"));
  return letters;
}

/** What a PDF of ours says, line by line as it was written, each in the letters of its font. */
export function pdfText(file: Buffer): string {
  const objects = objectsOf(file);
  const fonts = new Map<string, Map<string, string>>();
  for (const { dictionary } of objects.values())
    for (const [, name = "", font = ""] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, cmap = ""] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font)?.dictionary ?? "") ?? [];
      fonts.set(name, lettersOf(objects.get(cmap)?.stream ?? ""));
    }
  const lines: string[] = [];
  for (const { stream } of objects.values()) {
    let [letters, y, before] = [new Map<string, string>(), "", ""];
    for (const [, place, font, shown] of stream.matchAll(/1 0 0 1 [\d.-]+ ([\d.-]+) Tm|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
      if (place) y = place;
      if (font) letters = fonts.get(font) ?? letters;
      if (shown === undefined) continue;
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.toLowerCase().match(/.{4}/g) ?? []);
      const said = codes.map((code) => letters.get(code) ?? "").join("");
      // Of one line, letters of another font follow at the same height.
      if (y === before) lines.push(`${lines.pop() ?? ""}${said}`);
      else lines.push(said);
      before = y;
    }
  }
  return lines.join("\n");
}

/** Where the lines of a PDF of ours begin, in points from its lower left corner. */
export const pdfPlaces = (file: Buffer) =>
  [...objectsOf(file).values()].flatMap(({ stream }) =>
    [...stream.matchAll(/1 0 0 1 ([\d.-]+) ([\d.-]+) Tm/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) })),
  );
