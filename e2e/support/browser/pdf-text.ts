import { inflateSync } from "node:zlib";

/** The streams of a PDF, inflated where they are deflated. */
function streamsOf(file: Buffer): string[] {
  const streams: string[] = [];
  for (const { index, 0: found } of file.toString("latin1").matchAll(/stream\r?\n/g)) {
    const end = file.indexOf("endstream", index);
    if (end < 0) continue;
    const raw = file.subarray(index + found.length, end);
    try {
      streams.push(inflateSync(raw).toString("latin1"));
    } catch {
      streams.push(raw.toString("latin1"));
    }
  }
  return streams;
}

/** From the code of a glyph to its letter, as the font itself tells. */
function lettersOf(cmap: string): Map<string, string> {
  const letters = new Map<string, string>();
  for (const [, first = "", , list = ""] of cmap.matchAll(/<([0-9a-f]{4})> <([0-9a-f]{4})> \[([^\]]*)\]/gi))
    for (const [n, [, hex = ""]] of [...list.matchAll(/<([0-9a-f]+)>/gi)].entries())
      letters.set((Number.parseInt(first, 16) + n).toString(16).padStart(4, "0"), Buffer.from(hex, "hex").swap16().toString("utf16le"));
  return letters;
}

/** What a PDF of ours says: every line of text, read by each of its fonts. */
export function pdfText(file: Buffer): string {
  const streams = streamsOf(file);
  const fonts = streams.filter((stream) => stream.includes("beginbfrange")).map(lettersOf);
  const lines = streams.flatMap((stream) => [...stream.matchAll(/\[([^\]]*)\] TJ/g)].map(([, shown = ""]) => shown));
  return lines
    .flatMap((shown) => {
      const codes = [...shown.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = ""]) => hex.toLowerCase().match(/.{4}/g) ?? []);
      return fonts.map((letters) => codes.map((code) => letters.get(code) ?? "").join(""));
    })
    .join("\n");
}
