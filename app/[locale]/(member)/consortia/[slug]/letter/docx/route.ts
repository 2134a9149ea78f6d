import { letterFile } from "../letter-file.ts";

export const GET = letterFile("docx");
