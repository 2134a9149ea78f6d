import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { CONFIRMATION_ASKED_BEFORE, confirmationDue } from "#domain/organisations/confirmations/section-freshness";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { confirmPart } from "./actions.ts";
import { doubtWords } from "./doubt-words.ts";
import type { Loaded } from "./load.ts";

/** When each section was last confirmed, and where that is due the buttons that confirm one or all as they are; open while one of them is old. */
export async function StillRight({ loaded: { own, sections, doubts, now } }: { loaded: Loaded }) {
  const [t, profile, ownership, locale] = await Promise.all([
    getTranslations("organisations.stillRight.part"),
    getTranslations("organisations.profile"),
    getTranslations("ownership"),
    getLocale(),
  ]);
  if (sections.length + doubts.length === 0) return null;
  const due = sections.filter((one) => confirmationDue(one) < later(now, CONFIRMATION_ASKED_BEFORE)).map(({ section }) => section);
  return (
    <details className="card missing mb-8" id="still-right" open={doubts.length > 0 || sections.some(({ isStale }) => isStale)}>
      <summary>
        <b>{t("title")}</b>
      </summary>
      <p className="hint mt-2">{t("lead", { months: String(PORTAL_LENGTHS.capability.n) })}</p>
      {due.length > 1 ? (
        <WordedForm action={confirmPart} prefix="still-all-" className="mt-2">
          <HiddenField name="organisationId" value={own.id} />
          {due.map((section) => (
            <HiddenField key={section} name="sections" value={section} />
          ))}
          <SubmitButton>{t("confirmAll", { n: due.length })}</SubmitButton>
        </WordedForm>
      ) : null}
      <ul className="able-list mt-2">
        {sections.map(({ section, confirmedAt, isStale }) => (
          <li key={section}>
            <div>
              <a className="alone" href={`#${section}`}>
                {profile(`parts.${section}`)}
              </a>
              <p className="meta">
                {t("confirmedOn", { date: formatDate(confirmedAt, locale) })}{" "}
                {isStale ? <StatusBadge tone="warn">{t("old", { months: String(PORTAL_LENGTHS.capability.n) })}</StatusBadge> : null}
              </p>
            </div>
            {due.includes(section) ? (
              <WordedForm action={confirmPart} prefix={`still-${section}-`} className="">
                <HiddenField name="organisationId" value={own.id} />
                <HiddenField name="sections" value={section} />
                <SubmitButton className="btn quiet small">
                  {t("confirm")} <VisuallyHidden>{profile(`parts.${section}`)}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            ) : null}
          </li>
        ))}
        {doubts.length > 0 ? (
          <li>
            <div>
              <a className="alone" href={paths(locale).profileOwnership(own.slug)}>
                {ownership("title")}
              </a>
              {doubts.map((doubt) => (
                <p key={doubt.what} className="meta">
                  {doubtWords(ownership, doubt)}
                </p>
              ))}
            </div>
          </li>
        ) : null}
      </ul>
    </details>
  );
}
