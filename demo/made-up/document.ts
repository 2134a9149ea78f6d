import { writeFile } from "node:fs/promises";
import type { Context } from "#domain/kernel/context";
import type { ApplicationField } from "#domain/membership/application/application-fields";
import { attachDocument } from "#domain/membership/documents/attach-document";
import { incoming, keepFile } from "#lib/files/store";
import { sha256 } from "#lib/hash";
import { must } from "../world.ts";

/** A PDF of one page that says what it is. */
export function pageSaying(text: string) {
  const shown = `BT /F 16 Tf 60 760 Td (${text.replace(/[()\\]/g, "")}) Tj ET`;
  return [
    "%PDF-1.4",
    "1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj",
    "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj",
    "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >> endobj",
    `4 0 obj << /Length ${shown.length} >> stream\n${shown}\nendstream endobj`,
    "5 0 obj << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> endobj",
    "trailer << /Root 1 0 R /Size 6 >>",
    "%%EOF",
  ].join("\n");
}

/** Hands in a made-up document, file and all. */
export async function attachMadeUp(ctx: Context, reference: string, { key: question }: ApplicationField) {
  const text = pageSaying(`${reference}: ${question}`);
  const path = await incoming();
  await writeFile(path, text);
  const file = {
    name: `${question}.pdf`,
    type: "application/pdf",
    bytes: text.length,
    sha256: sha256(text),
    storageKey: await keepFile(path),
  };
  must(await attachDocument(ctx, { reference, question, ...file }));
}
