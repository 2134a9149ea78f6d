import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import { Note } from "#components/ui/note";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { type ApplicationFields, isTyped } from "#domain/membership/application/application-fields";
import { isCorrected } from "#domain/membership/requested-changes/open-points";
import type { ApplicationStatusView } from "#domain/membership/status/status-reads";
import { formatDate } from "#lib/format";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { ResendForm } from "./resend-form.tsx";

type Props = {
  fields: ApplicationFields;
  asked: NonNullable<ApplicationStatusView["message"]>;
  /** Who applies, where that is not the reader: only that person sends the application again. */
  person: string | undefined;
  mayEdit: boolean;
};

/** What the office asks for, each point with its field, what was there and the way to it; then the way back to the office. */
export async function PointsToCorrect({ fields, asked: { points, message, askedAt, dueAt }, person, mayEdit }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("membership.own"), questionWords(fields.country), getLocale()]);
  const { reference, locale: language } = fields;
  const pages = fields.sections.flatMap((section) => section.pages);
  const at = points.flatMap((point) => {
    const page = pages.find((one) => one.fields.some(({ key }) => key === point.question));
    const field = page?.fields.find(({ key }) => key === point.question);
    return page && field ? [{ ...point, field, href: paths(locale).applyQuestion(reference, page.key) }] : [];
  });
  const corrected = at.filter(({ field, before }) => isCorrected(field.answer, before)).length;
  return (
    <section className="sec stack">
      <h2>{t("correct.title")}</h2>
      <p>
        {t(person ? "their.correct.lead" : "correct.lead", { n: points.length, date: formatDate(askedAt, locale) })}
        {dueAt ? (
          <>
            {" "}
            {t(dueAt >= new Date() ? "correct.until" : person ? "their.correct.past" : "correct.past", {
              date: formatDate(dueAt, locale, "weekday"),
            })}
          </>
        ) : null}
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
            <h3>{t("correct.point", { n: String(n + 1), field: words.name(field) })}</h3>
            <p className="given wrap-anywhere" lang={language}>
              {text}
            </p>
            <p className="was wrap-anywhere">
              <span>{t(person ? "their.given" : isTyped(field) ? "correct.wrote" : "correct.sent")}</span>
              {words.answer(field, before) || t("correct.nothing")}
            </p>
            {isCorrected(field.answer, before) ? (
              <p className="was is wrap-anywhere">
                <span>
                  <Icon name="check" size={14} /> {t("correct.now")}
                </span>
                {words.answer(field, field.answer ?? null) || t("correct.nothing")}
              </p>
            ) : null}
            {mayEdit ? (
              <a className={isCorrected(field.answer, before) ? "btn quiet" : "btn"} href={href}>
                {t(isCorrected(field.answer, before) ? "correct.again" : "correct.do")}
                <VisuallyHidden>: {words.name(field)}</VisuallyHidden>
              </a>
            ) : null}
          </li>
        ))}
      </ol>
      <p className="meta">
        <b>{t("correct.count", { done: String(corrected), all: String(points.length) })}</b>{" "}
        {person ? t("their.correct.send", { person }) : t(corrected < at.length ? "correct.resendLater" : "correct.resend")}
      </p>
      {person ? null : <ResendForm reference={reference} open={at.length - corrected} all={at.length} language={language} />}
    </section>
  );
}
