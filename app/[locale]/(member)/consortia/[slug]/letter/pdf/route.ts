import { pdfCopy } from "#lib/pdf/pdf-copy";
import { letterFile } from "../letter-file.ts";

export const GET = letterFile({ type: "application/pdf", ending: "pdf", write: pdfCopy });
