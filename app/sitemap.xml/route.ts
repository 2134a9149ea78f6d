import { context } from "#domain/kernel/context";
import { portalUrl } from "#lib/env";
import { sitemapFiles } from "../sitemap/files.ts";
import { XML, xml } from "../sitemap/xml.ts";

export const dynamic = "force-dynamic";

/** The list of the files that name every public page. What is hidden or not listed is in none, from the moment it is hidden. */
export async function GET(request: Request) {
  const files = await sitemapFiles(context());
  const lines = files.map((file) => `<sitemap><loc>${portalUrl() ?? ""}/sitemap/${file}</loc></sitemap>\n`);
  return xml(request, `${XML}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</sitemapindex>\n`);
}
