import type { FileType } from "./sniff.ts";

const EXTENSION: Record<FileType, string> = { pdf: "pdf", png: "png", jpeg: "jpg", webp: "webp", docx: "docx", xlsx: "xlsx", pptx: "pptx" };
const LONGEST = 100;

/** What a file was called when it was chosen: no folders, and no signs that hide or turn text. */
export function chosenName(given: string): string {
  const last = given.toWellFormed().normalize("NFC").split(/[/\\]/).at(-1) ?? "";
  return [...last.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/gu, "").replace(/[<>:"|?*%]/g, " ")].slice(0, LONGEST).join("").trim();
}

/** The name to show and to save under: as it was chosen, with the ending of what the file is. */
export function fileName(given: string, type: FileType): string {
  const plain = chosenName(given)
    .replace(/(\.\w{1,8})+$/u, "")
    .replace(/\s+/g, " ")
    .replace(/^[\s.]+|[\s.]+$/g, "");
  const stem = [...plain].slice(0, LONGEST).join("").trim() || "document";
  return `${stem}.${EXTENSION[type]}`;
}

/** The header that makes a browser save it under this name and never open it in the page. */
export const attachment = (name: string) => `attachment; ${named(name)}`;
/** The header that lets a browser show it in a frame, and save it under this name. */
export const inline = (name: string) => `inline; ${named(name)}`;

function named(name: string): string {
  const ascii = name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\]/g, "");
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
