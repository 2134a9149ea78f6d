import { documentFile } from "../_space/document-file.ts";
import { readParams } from "./letter.params.ts";
import { letterDocument } from "./letter-document.ts";
import { letterFor } from "./load.ts";

/** A letter of commitment as a file. */
export const letterFile = (kind: "pdf" | "docx") =>
  documentFile<{ slug: string }>(kind, async (ctx, { slug }, search) => {
    const loaded = await letterFor(ctx, slug, readParams(search));
    const letter = loaded?.page.letter;
    if (!letter) return undefined;
    const { signature, page } = loaded;
    return {
      document: await letterDocument(letter, page.consortium.zone, ctx.locale, signature),
      name: [slug, `v${letter.version}`, signature?.slug].filter(Boolean).join("-"),
    };
  });
