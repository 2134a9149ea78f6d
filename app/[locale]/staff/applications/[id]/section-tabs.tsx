import { getLocale, getTranslations } from "next-intl/server";
import { listedFields } from "#domain/membership/application/application-fields";
import { formatNumber } from "#lib/format";
import type { LoadedApplication } from "./load.ts";

/** The sections of the page that one goes to, by the fragments of their headings, with how much each holds. */
export async function SectionTabs({ loaded: { application, scores, office } }: { loaded: LoadedApplication }) {
  const [t, locale] = await Promise.all([getTranslations("review.tabs"), getLocale()]);
  const number = (n: number) => formatNumber(n, locale);
  const answers = application.fields.flatMap(({ pages }) => pages.flatMap(({ fields }) => listedFields(fields))).length;
  const { requests, notes } = application;
  const deliberates = application.may.deliberate === true;
  const tabs = [
    { to: "answers", count: number(answers) },
    ...(deliberates && scores && scores.criteria.length > 0
      ? [{ to: "scores" as const, count: `${number(scores.scored)}/${number(scores.wanted)}` }]
      : []),
    ...(requests.length > 0 ? [{ to: "requests" as const, count: number(requests.length) }] : []),
    ...(deliberates && office ? [{ to: "notes" as const, count: number(notes.length) }] : []),
    ...(office ? [{ to: "history" as const, count: "" }] : []),
  ] as const;
  return (
    <nav className="review-tabs" aria-label={t("label")}>
      {tabs.map(({ to, count }) => (
        <a key={to} href={`#${to}`}>
          {t(to)} <span className="num">{count}</span>
        </a>
      ))}
    </nav>
  );
}
