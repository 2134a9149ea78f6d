import { createTranslator } from "next-intl";
import type { Context } from "#domain/kernel/context";
import { newestMembers } from "#domain/organisations/reads";
import { escapeHtml } from "#lib/html";
import { paths } from "#lib/paths";
import { catalogues } from "../../../../messages/catalogues.ts";
import { apiPath, LICENCE } from "./addresses.ts";

const NEWEST = 30;

/** The newest members, as both feeds tell them. */
async function feedOf(ctx: Context, origin: string, file: string) {
  const { locale } = ctx;
  const t = createTranslator({ locale, messages: catalogues[locale] });
  const items = (await newestMembers(ctx, NEWEST)).map(({ slug, name, short, madeUp, listedAt }) => ({
    url: `${origin}${paths(locale).organisation(slug)}`,
    title: madeUp ? `${name} (${t("common.madeUp")})` : name,
    text: short?.text ?? name,
    at: listedAt.toISOString(),
  }));
  return {
    title: t("pages.developers.feed.title", { cluster: t("common.cluster") }),
    cluster: t("common.cluster"),
    page: `${origin}${paths(locale).directory()}`,
    self: `${origin}${apiPath(file)}?language=${locale}`,
    items,
  };
}

export async function jsonFeed(ctx: Context, origin: string) {
  const { title, page, self, items } = await feedOf(ctx, origin, "/members.json");
  return {
    ...{ version: "https://jsonfeed.org/version/1.1", title, home_page_url: page, feed_url: self, language: ctx.locale },
    items: items.map(({ url, title, text, at }) => ({ id: url, url, title, content_text: text, date_published: at })),
  };
}

/** RFC 4287. A feed of nobody was last changed when time began. */
export async function atomFeed(ctx: Context, origin: string): Promise<string> {
  const { title, cluster, page, self, items } = await feedOf(ctx, origin, "/members.atom");
  const e = escapeHtml;
  const entries = items.map(
    ({ url, title, text, at }) =>
      `<entry><id>${e(url)}</id><title>${e(title)}</title><link href="${e(url)}"/><published>${at}</published><updated>${at}</updated><summary>${e(text)}</summary></entry>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${ctx.locale}">
<id>${e(self)}</id>
<title>${e(title)}</title>
<updated>${items[0]?.at ?? new Date(0).toISOString()}</updated>
<author><name>${e(cluster)}</name></author>
<link rel="self" type="application/atom+xml" href="${e(self)}"/>
<link rel="alternate" type="text/html" href="${e(page)}"/>
<link rel="license" href="${LICENCE.url}"/>
${entries.join("")}</feed>
`;
}
