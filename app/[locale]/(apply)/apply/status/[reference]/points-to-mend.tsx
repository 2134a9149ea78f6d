import { getLocale, getTranslations } from "next-intl/server";
import { Note } from "#components/ui/note";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ApplicationFields } from "#domain/membership/application/application-fields";
import type { ApplicationStatusView } from "#domain/membership/status/status-reads";
import { formatDate } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { ResendForm } from "./resend-form.tsx";

type Props = { fields: ApplicationFields; asked: NonNullable<ApplicationStatusView["message"]> };

/** What the office asks for, each point with its field, what stood there and the way to it; then the way back to the office. */
export async function PointsToMend({ fields, asked: { points, message, askedAt, dueAt } }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("membership.own"), questionWords(fields.country), getLocale()]);
  const { reference, locale: language } = fields;
  const pages = fields.sections.flatMap((section) => section.pages);
  const at = points.flatMap((point) => {
    const page = pages.find((one) => one.fields.some(({ key }) => key === point.question));
    const field = page?.fields.find(({ key }) => key === point.question);
    return page && field ? [{ ...point, field, href: paths(locale).applyQuestion(reference, page.key) }] : [];
  });
  const mended = at.filter(({ field, before }) => JSON.stringify(field.answer ?? null) !== JSON.stringify(before)).length;
  return (
    <section className="sec stack">
      <h2>{t("mend.title")}</h2>
      <p>
        {t("mend.lead", { n: points.length, date: formatDate(askedAt, locale) })}
        {dueAt ? <> {t("mend.until", { date: formatDate(dueAt, locale, "weekday") })}</> : null}
      </p>
      {message ? (
        <Note tone="warn">
          <p className="given wrap-anywhere" lang={language}>
            {message}
          </p>
        </Note>
      ) : null}
      <ol className="points">
        {at.map(({ field, text, before, href }, n) => (
          <li key={field.key}>
            <h3>{t("mend.point", { n: String(n + 1), field: words.name(field) })}</h3>
            <p className="given wrap-anywhere" lang={language}>
              {text}
            </p>
            <p className="was wrap-anywhere">
              <span>{t("mend.wrote")}</span>
              {words.answer(field, before) || t("mend.nothing")}
            </p>
            <a className="btn" href={href}>
              {t("mend.do")}
              <VisuallyHidden>: {words.name(field)}</VisuallyHidden>
            </a>
          </li>
        ))}
      </ol>
      <p className="meta">
        <b>{t("mend.count", { done: String(mended), all: String(points.length) })}</b> {t("mend.resend")}
      </p>
      <ResendForm reference={reference} quiet={mended < at.length} />
    </section>
  );
}
