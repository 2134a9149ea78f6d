import { open } from "node:fs/promises";
import type { Refusal } from "#domain/refusals";
import { OFFICE_TYPES } from "./office-types.ts";
import { type FileType, HEAD_BYTES, type PlainType, typeOf } from "./sniff.ts";
import { TooMuch } from "./too-much.ts";

export type FileRefusal = Extract<Refusal, `document.${string}`>;
export type CleanedFile = { type: FileType } | { refusal: FileRefusal };

/** Rebuilds a file from one that came from outside, or says why not. What came is never kept. */
export async function cleanFile(input: string, output: string, accepted: readonly FileType[]): Promise<CleanedFile> {
  const type = await typeOf(await headOf(input));
  const takesOffice = OFFICE_TYPES.some((one) => accepted.includes(one));
  if (type === "svg") return { refusal: "document.svg" };
  if (type === "compound" && takesOffice) return { refusal: "document.office_old" };
  if (type === undefined || type === "compound") return { refusal: "document.type" };
  if (type === "zip" ? !takesOffice : !accepted.includes(type)) return { refusal: "document.type" };
  try {
    return await rebuild(input, output, type, accepted);
  } catch (error) {
    return { refusal: error instanceof TooMuch ? "document.too_complex" : "document.damaged" };
  }
}

/** Of the decoders only the one that is needed is loaded. */
async function rebuild(input: string, output: string, type: PlainType | "zip", accepted: readonly FileType[]): Promise<CleanedFile> {
  if (type === "zip") {
    const checked = await (await import("./clean-office.ts")).cleanOffice(input, output, accepted);
    return "refusal" in checked ? checked : { type: checked.type };
  }
  const refusal =
    type === "pdf"
      ? await (await import("./clean-pdf.ts")).cleanPdf(input, output)
      : await (await import("./clean-image.ts")).cleanImage(input, output, type);
  return refusal ? { refusal } : { type };
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
