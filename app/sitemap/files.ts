import { callSlugs, countCalls } from "#domain/calls/reads";
import { consortiumSlugs, countConsortia } from "#domain/consortia/reads";
import type { Context } from "#domain/kernel/context";
import { letOthersIn } from "#domain/kernel/let-others-in";
import type { SlugPart } from "#domain/kernel/pagination";
import { LOCALES } from "#domain/kernel/state";
import { clusterFigures } from "#domain/organisations/directory/listed-counts";
import { listedSlugs } from "#domain/organisations/reads";
import { paths } from "#lib/paths";

/** How many pages a file names, each in three languages. The protocol allows 50,000 addresses; a file of these is built in a few milliseconds. */
export const PER_FILE = 1_000;

export type To = ReturnType<typeof paths>;
export type Entry = { path: (to: To) => string; lastModified?: Date };
type Slug = { slug: string; updatedAt: Date | undefined };

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

/** `read` answers the part of the entries that follows a key in their order. */
type Kind = { count: (ctx: Context) => Promise<number>; read: (ctx: Context, part: SlugPart) => Promise<Keyed[]> };
type Keyed = { key: string; entry: Entry };
const entries = (slugs: Slug[], path: (to: To, slug: string) => string) =>
  slugs.map(
    ({ slug, updatedAt }): Keyed => ({ key: slug, entry: { path: (to) => path(to, slug), ...(updatedAt && { lastModified: updatedAt }) } }),
  );
const STILL_KEYED = STILL.map((path, n): Keyed => ({ key: String(n).padStart(3, "0"), entry: { path } }));

/** What the sitemap names, by kind; each kind has files of its own. */
const KINDS: Record<string, Kind> = {
  pages: {
    count: async () => STILL.length,
    read: async (_, { after, limit, skip = 0 }) => STILL_KEYED.filter(({ key }) => key > after).slice(skip, skip + limit),
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

/**
 * One of the files; undefined where there is none of this name. Its entries are read in `step`s, and others are let in between two of them. No step reads
 * what others have read before: it begins after the last key.
 */
export function sitemapFile(ctx: Context, name: string, perFile = PER_FILE, step = 100) {
  const [, kind = "", n] = /^([a-z]+)-([1-9]\d{0,5})\.xml$/.exec(name) ?? [];
  const read = Object.hasOwn(KINDS, kind) ? KINDS[kind]?.read : undefined;
  if (!read) return undefined;
  return (async function* () {
    let after: string | undefined = "";
    for (let file = 1; file < Number(n); file++) {
      const began = performance.now();
      after = (await read(ctx, { after, limit: 1, skip: perFile - 1 }))[0]?.key;
      if (after === undefined) return;
      await letOthersIn(began);
    }
    for (let done = 0; done < perFile; done += step) {
      const began = performance.now();
      const limit = Math.min(step, perFile - done);
      const found: Keyed[] = await read(ctx, { after, limit });
      if (found.length > 0) yield found.map(({ entry }) => entry);
      if (found.length < limit) return;
      after = found.at(-1)?.key ?? "";
      await letOthersIn(began);
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
