import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { LOCALES, type Locale } from "#domain/kernel/state";
import { portalUrl } from "#lib/env";
import type { paths } from "#lib/paths";
import { apiPath, pagesOf } from "../api/v1/_api/addresses.ts";

/** The picture that a shared page has where it has none of its own: the strip, in `public`. */
const SHARE_PICTURE = { path: "/share.png", width: 1200, height: 630 };

const REGIONS: Record<Locale, string> = { en: "en_GB", es: "es_ES", eu: "eu_ES" };

type PublicPage = {
  /** Without it the page is the portal's own, such as the home page. */
  title?: string;
  description?: string | undefined;
  path: (to: ReturnType<typeof paths>) => string;
  /** The address of a square picture of what the page is about. */
  logo?: string | undefined;
  /** Whether programs may follow new members from here. */
  hasFeeds?: boolean;
};

/**
 * The head of a page that everybody may read and share: its address in each language, what a link to it shows elsewhere, and its feeds.
 * Only for a page that the sitemap names.
 */
export async function publicHead({ title, description, path, logo, hasFeeds }: PublicPage): Promise<Metadata> {
  const [t, current] = await Promise.all([getTranslations("common"), getLocale()]);
  const at = (address: string) => `${portalUrl() ?? ""}${address}`;
  const inLanguage = pagesOf(at(""), path);
  const feed = (file: string) => `${at(apiPath(file))}?language=${current}`;
  const canonical = inLanguage[current] ?? "";
  const said = { title: title ?? t("cluster"), description: description ?? t("tagline") };
  const { path: picture, ...size } = SHARE_PICTURE;
  return {
    ...(title && { title }),
    description: said.description,
    alternates: {
      canonical,
      languages: { ...inLanguage, "x-default": inLanguage.en ?? "" },
      ...(hasFeeds && {
        types: { "application/atom+xml": feed("/members.atom"), "application/feed+json": feed("/members.json") },
      }),
    },
    openGraph: {
      ...said,
      type: "website",
      url: canonical,
      siteName: t("cluster"),
      locale: REGIONS[current],
      alternateLocale: LOCALES.filter((locale) => locale !== current).map((locale) => REGIONS[locale]),
      images: logo ? [{ url: at(logo) }] : [{ url: at(picture), ...size, alt: "" }],
    },
    twitter: { ...said, card: logo ? "summary" : "summary_large_image", images: [at(logo ?? picture)] },
  };
}
