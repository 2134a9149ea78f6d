import { sheetPage } from "#domain/consortia/sheets/sheet-page";
import { documentFile } from "../../_space/document-file.ts";
import type { Params } from "./load.ts";
import { sheetDocument } from "./sheet-document.ts";

/** The sheet of a partner as a file. */
export const sheetFile = (kind: "pdf" | "docx") =>
  documentFile<Params>(kind, async (ctx, { slug, partner }) => {
    const page = await sheetPage(ctx, slug, partner);
    return page && { document: await sheetDocument(page, ctx.locale), name: [slug, partner, page.version].join("-") };
  });
