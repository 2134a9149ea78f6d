import { sheetFile } from "../sheet-file.ts";

export const GET = sheetFile("pdf");
