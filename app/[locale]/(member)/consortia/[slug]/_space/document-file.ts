import type { Context } from "#domain/kernel/context";
import type { Document } from "#lib/documents/document";
import { writeApart } from "#lib/documents/write-apart";
import { answering } from "#lib/requests/answering";
import { download } from "#lib/requests/download";
import { requestContext } from "#lib/requests/request-context";

const TYPES = {
  pdf: "application/pdf",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
};
/** `name`: of the file, without its ending. */
type Made = { document: Document; name: string };

/** A document of a consortium as a file, in the language of the address; 404 where there is none for this reader. */
export const documentFile = <Params>(
  kind: keyof typeof TYPES,
  make: (ctx: Context, params: Params, search: URLSearchParams) => Promise<Made | undefined>,
) =>
  answering(async (request: Request, { params }: { params: Promise<Params> }) => {
    const ctx = await requestContext();
    const made = await make(ctx, await params, new URL(request.url).searchParams);
    if (!made) return new Response(null, { status: 404 });
    return download(await writeApart(kind, made.document), { type: TYPES[kind], fileName: `${made.name}-${ctx.locale}.${kind}` });
  });
