import { type Encoding, Unreadable } from "./table.ts";

const MARKS: [Encoding, number[]][] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];
/** Bytes to which Windows-1252 gives no letter. */
const NO_LETTER = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what tells a program from a text.
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;
/** Two or more bytes that UTF-8 reads as one letter; in Windows-1252 they would be something like "Ã±". */
const UTF8_LETTER = /[\u00c3-\u00f4][\u0080-\u00bf]/;

const strictly = (encoding: Encoding, bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The text of a file without its mark, and how its letters are written; refuses what is no text, or one in two ways at once. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const marked = MARKS.find(([, mark]) => mark.every((byte, n) => bytes[n] === byte))?.[0];
  const encoding = marked ?? (strictly("utf-8", bytes) === undefined ? "windows-1252" : "utf-8");
  const latin = encoding === "windows-1252" ? Buffer.from(bytes).toString("latin1") : "";
  if (NOT_TEXT.test(latin)) throw new Unreadable("import.type");
  const text = strictly(encoding, bytes);
  if (text === undefined || UTF8_LETTER.test(latin) || bytes.some((byte) => latin !== "" && NO_LETTER.has(byte)))
    throw new Unreadable("import.encoding");
  if (NOT_TEXT.test(text)) throw new Unreadable("import.type");
  return { text, encoding };
}
