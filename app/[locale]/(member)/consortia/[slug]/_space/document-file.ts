import type { Context } from "#domain/kernel/context";
import type { Document } from "#lib/documents/document";
import { docxOf } from "#lib/documents/docx";
import { pdfCopy } from "#lib/pdf/pdf-copy";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

type Kind = { type: string; ending: string; write: (document: Document) => Promise<Uint8Array> };
const KINDS = {
  pdf: { type: "application/pdf", ending: "pdf", write: pdfCopy },
  docx: { type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ending: "docx", write: docxOf },
} satisfies Record<string, Kind>;
/** `name`: of the file, without its ending. */
type Made = { document: Document; name: string };

/** A document of a consortium as a file, in the language of the address; 404 where there is none for this reader. */
export const documentFile = <Params>(
  kind: keyof typeof KINDS,
  make: (ctx: Context, params: Params, search: URLSearchParams) => Promise<Made | undefined>,
) =>
  answering(async (request: Request, { params }: { params: Promise<Params> }) => {
    const ctx = await requestContext();
    const made = await make(ctx, await params, new URL(request.url).searchParams);
    if (!made) return new Response(null, { status: 404 });
    const { type, ending, write } = KINDS[kind];
    return download(new Uint8Array(await write(made.document)), { type, fileName: `${made.name}-${ctx.locale}.${ending}` });
  });
