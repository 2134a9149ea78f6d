import { Readable } from "node:stream";
import { context } from "#domain/kernel/context";
import { portalUrl } from "#lib/env";
import { entryLines, sitemapFile } from "../files.ts";
import { XML, xml } from "../xml.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ file: string }> };
const OPEN = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';

/** One file of the sitemap, written as it is read. */
export async function GET(_: Request, { params }: Params) {
  const parts = sitemapFile(context(), (await params).file);
  const first = await parts?.next();
  if (!parts || !first || first.done) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const origin = portalUrl() ?? "";
  const lines = (async function* () {
    const encoder = new TextEncoder();
    yield encoder.encode(XML + OPEN + first.value.map((entry) => entryLines(entry, origin)).join(""));
    for await (const part of parts) yield encoder.encode(part.map((entry) => entryLines(entry, origin)).join(""));
    yield encoder.encode("</urlset>\n");
  })();
  return xml(Readable.toWeb(Readable.from(lines)) as ReadableStream<Uint8Array>);
}
