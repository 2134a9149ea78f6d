import { fileTypeFromBuffer } from "file-type";

export const FILE_TYPES = { pdf: "application/pdf", png: "image/png", jpeg: "image/jpeg", webp: "image/webp" } as const;
export type FileType = keyof typeof FILE_TYPES;

/** As many bytes as are needed to tell a file's type; never more are looked at. */
export const HEAD_BYTES = 4096;

/** What a file is, by its first bytes; its name and what the browser claims count for nothing. */
export async function typeOf(head: Uint8Array): Promise<FileType | "svg" | undefined> {
  if (looksLikeSvg(head)) return "svg";
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  return (Object.keys(FILE_TYPES) as FileType[]).find((type) => FILE_TYPES[type] === found?.mime);
}

function looksLikeSvg(head: Uint8Array) {
  const isWide = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
  const text = Buffer.from(head).toString("latin1");
  return /^[^%\x89]{0,64}</s.test(text) && /<(\w+:)?svg[\s>/]/i.test(isWide ? text.replaceAll("\0", "") : text);
}

/** The types that a question takes, by the formats that it names. */
export const typesOf = (formats: readonly ("pdf" | "image")[]): FileType[] =>
  formats.flatMap((format): FileType[] => (format === "pdf" ? ["pdf"] : ["png", "jpeg", "webp"]));
