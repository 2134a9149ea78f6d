import { type Context, context } from "#domain/kernel/context";
import { keptText } from "#domain/kernel/kept-texts";
import { portalUrl } from "#lib/env";
import { networkBehind } from "#lib/requests/client-address";
import { overLimit, ROWS_FOR_ONE } from "#lib/requests/rate-limit";
import { entryLines, PER_FILE, sitemapFile } from "../files.ts";
import { XML, xml } from "../xml.ts";

export const dynamic = "force-dynamic";

type Params = { params: Promise<{ file: string }> };
const OPEN = '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
/** A file has as many rows whether it was kept or is built: whether something was written since is nothing that its reader can know. */
const COST = PER_FILE / ROWS_FOR_ONE;

/** The whole text of a file; undefined where it would name nothing. */
async function built(ctx: Context, file: string, origin: string): Promise<string | undefined> {
  const lines: string[] = [];
  for await (const part of sitemapFile(ctx, file) ?? []) lines.push(part.map((entry) => entryLines(entry, origin)).join(""));
  return lines.length > 0 ? `${XML}${OPEN}${lines.join("")}</urlset>\n` : undefined;
}

/** One file of the sitemap, built in parts and kept until something is written. */
export async function GET(request: Request, { params }: Params) {
  const seconds = await overLimit("openData", networkBehind(request.headers), COST);
  if (seconds > 0) return new Response(null, { status: 429, headers: { "cache-control": "no-store", "retry-after": String(seconds) } });
  const { file } = await params;
  const ctx = context();
  const origin = portalUrl() ?? "";
  const text = await keptText(ctx, `sitemap ${ctx.clusterId} ${origin} ${file}`, () => built(ctx, file, origin));
  if (text === undefined) return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  return xml(request, text);
}
