import { open } from "node:fs/promises";
import type { Refusal } from "#domain/refusals";
import { type FileType, HEAD_BYTES, typeOf } from "./sniff.ts";
import { TooMuch } from "./too-much.ts";

export type FileRefusal = Extract<Refusal, `document.${string}`>;
export type CleanedFile = { type: FileType } | { refusal: FileRefusal };

/** Rebuilds a file from one that came from outside, or says why not. What came is never kept. */
export async function cleanFile(input: string, output: string, accepted: readonly FileType[]): Promise<CleanedFile> {
  const type = await typeOf(await headOf(input));
  if (type === "svg") return { refusal: "document.svg" };
  if (!type || !accepted.includes(type)) return { refusal: "document.type" };
  try {
    const refusal = await rebuild(input, output, type);
    return refusal ? { refusal } : { type };
  } catch (error) {
    return { refusal: error instanceof TooMuch ? "document.too_complex" : "document.damaged" };
  }
}

/** Of the decoders only the one that is needed is loaded. */
async function rebuild(input: string, output: string, type: FileType) {
  if (type !== "pdf") return (await import("./clean-image.ts")).cleanImage(input, output, type);
  return (await import("./clean-pdf.ts")).cleanPdf(input, output);
}

async function headOf(file: string) {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
