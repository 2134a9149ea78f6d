import { docxOf } from "#lib/documents/docx";
import { letterFile } from "../letter-file.ts";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const GET = letterFile({ type: WORD, ending: "docx", write: docxOf });
