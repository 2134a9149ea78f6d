import type { Document } from "#lib/documents/document";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";
import { readParams } from "./letter.params.ts";
import { letterDocument } from "./letter-document.ts";
import { letterFor } from "./load.ts";

type Params = { params: Promise<{ slug: string }> };
type Kind = { type: string; ending: string; write: (document: Document) => Promise<Uint8Array> };

/** A letter of commitment as a file, in the language of the address. */
export const letterFile = ({ type, ending, write }: Kind) =>
  answering(async (request: Request, { params }: Params) => {
    const [{ slug }, ctx] = [await params, await requestContext()];
    const loaded = await letterFor(ctx, slug, readParams(new URL(request.url).searchParams));
    const letter = loaded?.page.letter;
    if (!letter) return new Response(null, { status: 404 });
    const { signature, page } = loaded;
    const document = await letterDocument(letter, page.consortium.zone, ctx.locale, signature);
    const fileName = [slug, `v${letter.version}`, signature?.slug, ctx.locale].filter(Boolean).join("-");
    return download(new Uint8Array(await write(document)), { type, fileName: `${fileName}.${ending}` });
  });
