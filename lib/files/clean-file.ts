import { open } from "node:fs/promises";
import type { Refusal } from "#domain/kernel/outcome";
import { cleanImage } from "./clean-image.ts";
import { cleanPdf } from "./clean-pdf.ts";
import { type FileType, HEAD_BYTES, typeOf } from "./sniff.ts";

export type FileRefusal = Extract<Refusal, `document.${string}`>;
export type Cleaned = { type: FileType } | { refusal: FileRefusal };

/** Makes a file anew from one that came from outside, or says why not. What came is never kept. */
export async function cleanFile(input: string, output: string, accepted: readonly FileType[]): Promise<Cleaned> {
  const type = await typeOf(await headOf(input));
  if (type === "svg") return { refusal: "document.svg" };
  if (!type || !accepted.includes(type)) return { refusal: "document.type" };
  try {
    const refusal = type === "pdf" ? await cleanPdf(input, output) : await cleanImage(input, output, type);
    return refusal ? { refusal } : { type };
  } catch {
    return { refusal: "document.damaged" };
  }
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
