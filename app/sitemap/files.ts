import { callSlugs, countCalls } from "#domain/calls/reads";
import { consortiumSlugs, countConsortia } from "#domain/consortia/reads";
import type { Context } from "#domain/kernel/context";
import type { Part } from "#domain/kernel/pagination";
import { LOCALES } from "#domain/kernel/state";
import { clusterFigures } from "#domain/organisations/directory/listed-counts";
import { listedSlugs } from "#domain/organisations/reads";
import { paths } from "#lib/paths";

/** How many pages a file names, each in three languages: 30,000 addresses, where the protocol allows 50,000. */
export const PER_FILE = 10_000;

export type To = ReturnType<typeof paths>;
export type Entry = { path: (to: To) => string; lastModified?: Date };
type Slug = { slug: string; updatedAt: Date };

const STILL: readonly Entry["path"][] = [
  (to) => to.home(),
  (to) => to.directory(),
  (to) => to.consortia(),
  (to) => to.calls(),
  (to) => to.about(),
  (to) => to.apply(),
  (to) => to.help(),
  (to) => to.developers(),
  (to) => to.privacy(),
  (to) => to.accessibility(),
];

type Kind = { count: (ctx: Context) => Promise<number>; read: (ctx: Context, part: Part) => Promise<Entry[]> };
const entries = (slugs: Slug[], path: (to: To, slug: string) => string) =>
  slugs.map(({ slug, updatedAt }): Entry => ({ path: (to) => path(to, slug), lastModified: updatedAt }));

/** What the sitemap names, by kind; each kind has files of its own. */
const KINDS: Record<string, Kind> = {
  pages: {
    count: async () => STILL.length,
    read: async (_, { offset, limit }) => STILL.slice(offset, offset + limit).map((path) => ({ path })),
  },
  organisations: {
    count: async (ctx) => (await clusterFigures(ctx)).total,
    read: async (ctx, part) => entries(await listedSlugs(ctx, part), (to, slug) => to.organisation(slug)),
  },
  consortia: {
    count: countConsortia,
    read: async (ctx, part) => entries(await consortiumSlugs(ctx, part), (to, slug) => to.consortium(slug)),
  },
  calls: {
    count: countCalls,
    read: async (ctx, part) => entries(await callSlugs(ctx, part), (to, slug) => to.call(slug)),
  },
};

/** The names of all files: `organisations-1.xml` and so on, as many as there is something for. */
export async function sitemapFiles(ctx: Context, perFile = PER_FILE): Promise<string[]> {
  const files: string[] = [];
  for (const [kind, { count }] of Object.entries(KINDS)) {
    const pages = Math.ceil((await count(ctx)) / perFile);
    for (let n = 1; n <= pages; n++) files.push(`${kind}-${n}.xml`);
  }
  return files;
}

/** One of the files; undefined where there is none of this name. Its entries are read in `step`s, so that no read is long. */
export function sitemapFile(ctx: Context, name: string, perFile = PER_FILE, step = 500) {
  const [, kind = "", n] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const read = Object.hasOwn(KINDS, kind) ? KINDS[kind]?.read : undefined;
  if (!read) return undefined;
  const first = (Number(n) - 1) * perFile;
  return (async function* () {
    for (let done = 0; done < perFile; done += step) {
      const limit = Math.min(step, perFile - done);
      const found = await read(ctx, { offset: first + done, limit });
      if (found.length > 0) yield found;
      if (found.length < limit) return;
    }
  })();
}

/** The lines of an entry: its address in each language, each with the others beside it. */
export function entryLines({ path, lastModified }: Entry, origin: string): string {
  const urls = LOCALES.map((locale) => ({ locale, url: escaped(`${origin}${path(paths(locale))}`) }));
  const others = urls.map(({ locale, url }) => `<xhtml:link rel="alternate" hreflang="${locale}" href="${url}"/>`).join("");
  const modified = lastModified ? `<lastmod>${lastModified.toISOString()}</lastmod>` : "";
  return urls.map(({ url }) => `<url><loc>${url}</loc>${others}${modified}</url>\n`).join("");
}

const escaped = (url: string) => url.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
