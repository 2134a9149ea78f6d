import type { MetadataRoute } from "next";
import { consortiumSlugs } from "#domain/consortia/reads";
import { context } from "#domain/kernel/context";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { listedSlugs } from "#domain/organisations/reads";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";

export const dynamic = "force-dynamic";

type To = ReturnType<typeof paths>;

/** Every public page in each language. What is hidden or not listed is not here, from the moment it is hidden. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const ctx = context();
  const origin = portalUrl() ?? "";
  const page = (path: (to: To) => string, lastModified?: Date) => {
    const urlOf = (locale: Locale) => `${origin}${path(paths(locale))}`;
    const languages = Object.fromEntries(LOCALES.map((locale) => [locale, urlOf(locale)]));
    return LOCALES.map((locale) => ({ url: urlOf(locale), ...(lastModified && { lastModified }), alternates: { languages } }));
  };
  const still: ((to: To) => string)[] = [
    (to) => to.home(),
    (to) => to.directory(),
    (to) => to.consortia(),
    (to) => to.about(),
    (to) => to.apply(),
    (to) => to.help(),
    (to) => to.privacy(),
    (to) => to.accessibility(),
  ];
  const [organisations, consortia] = [await listedSlugs(ctx), await consortiumSlugs(ctx)];
  return [
    ...still.flatMap((path) => page(path)),
    ...organisations.flatMap(({ slug, updatedAt }) => page((to) => to.organisation(slug), updatedAt)),
    ...consortia.flatMap(({ slug, updatedAt }) => page((to) => to.consortium(slug), updatedAt)),
  ];
}
