import type { ProfileSheet } from "#lib/pdf/profile-sheet";
import type { Document } from "./document.ts";

/** How each kind of document is written; what writes it is loaded with the first one. */
export const WRITERS = {
  sheet: async (sheet: ProfileSheet) => (await import("#lib/pdf/profile-sheet")).profileSheet(sheet),
  pdf: async (document: Document) => (await import("#lib/pdf/pdf-copy")).pdfCopy(document),
  docx: async (document: Document) => (await import("./docx.ts")).docxOf(document),
};
export type DocumentKind = keyof typeof WRITERS;
export type DocumentOf<Kind extends DocumentKind> = Parameters<(typeof WRITERS)[Kind]>[0];
/** What the process that writes is asked, and what it answers. */
export type AskedDocument = { [Kind in DocumentKind]: { kind: Kind; given: DocumentOf<Kind> } }[DocumentKind];
export type WrittenDocument = { bytes: Uint8Array<ArrayBuffer> } | { fault: string };
