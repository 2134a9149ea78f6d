import { getLocale, getTranslations } from "next-intl/server";
import { Tag } from "#components/ui/tag";
import type { CallView } from "#domain/calls/page-view";

/** What the source of a call writes of what it funds, shortened and word for word, with where it was read and in which language. */
export async function CallQuotation({ call: { quotation } }: { call: CallView }) {
  if (!quotation) return null;
  const [t, page, locale] = await Promise.all([
    getTranslations("calls.page.quotation"),
    getTranslations("organisations.page"),
    getLocale(),
  ]);
  const { part, text, lang, url } = quotation;
  return (
    <figure className="stack [--g:8px]">
      <figcaption className="meta">
        {t(part)} {lang === locale ? null : <Tag>{page(`inLanguage.${lang}`)}</Tag>}
      </figcaption>
      <blockquote className="given wrap-anywhere" lang={lang === locale ? undefined : lang} cite={url ?? undefined}>
        {text}
      </blockquote>
      <p className="meta">{url ? t.rich("source", { a: (words) => <a href={url}>{words}</a> }) : t("noSource")}</p>
    </figure>
  );
}
