import { fileTypeFromBuffer } from "file-type";

const PLAIN_TYPES = { pdf: "application/pdf", png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;
export type PlainType = keyof typeof PLAIN_TYPES;
const OPEN = "application/vnd.openxmlformats-officedocument";
export const FILE_TYPES = {
  ...PLAIN_TYPES,
  docx: `${OPEN}.wordprocessingml.document`,
  xlsx: `${OPEN}.spreadsheetml.sheet`,
  pptx: `${OPEN}.presentationml.presentation`,
} as const;
export type FileType = keyof typeof FILE_TYPES;

/** As many bytes as are needed to tell a file's type; never more are looked at. */
export const HEAD_BYTES = 4096;
const ZIP = "504b0304";
/** How Office files begin that are old, or locked with a password. */
const COMPOUND = "d0cf11e0a1b11ae1";

/** What a file is, by its first bytes; its name and what the browser claims count for nothing. Which kind of Office file a zip file is, its parts say. */
export async function typeOf(head: Uint8Array): Promise<PlainType | "svg" | "zip" | "compound" | undefined> {
  if (looksLikeSvg(head)) return "svg";
  const start = Buffer.from(head.subarray(0, 8)).toString("hex");
  if (start.startsWith(ZIP)) return "zip";
  if (start === COMPOUND) return "compound";
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return (Object.keys(PLAIN_TYPES) as PlainType[]).find((type) => PLAIN_TYPES[type] === found?.mime);
}

function looksLikeSvg(head: Uint8Array) {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = Buffer.from(head).toString("latin1");
  return /^[^%\x89]{0,64}</s.test(text) && /<(\w+:)?svg[\s>/]/i.test(isWide ? text.replaceAll("\0", "") : text);
}

const OF_FORMAT = { pdf: ["pdf"], image: ["png", "jpeg", "webp"], office: ["docx", "xlsx", "pptx"] } as const;
/** The types that a form takes, by the formats that it names. */
export const typesOf = (formats: readonly (keyof typeof OF_FORMAT)[]): FileType[] =>
  formats.flatMap((format): FileType[] => [...OF_FORMAT[format]]);
