import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { formatDate } from "#lib/format";
import { confirmPart } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** When each section was last confirmed, and the button that confirms it as it is; open while one of them is old. */
export async function StillRight({ loaded: { own, sections } }: { loaded: Loaded }) {
  const [t, profile, locale] = await Promise.all([
    getTranslations("organisations.stillRight.part"),
    getTranslations("organisations.profile"),
    getLocale(),
  ]);
  if (sections.length === 0) return null;
  return (
    <details className="card missing mb-8" id="still-right" open={sections.some(({ isStale }) => isStale)}>
      <summary>
        <b>{t("title")}</b>
      </summary>
      <p className="hint mt-2">{t("lead", { months: String(PORTAL_LENGTHS.capability.n) })}</p>
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
            <WordedForm action={confirmPart} prefix={`still-${section}-`} className="">
              <HiddenField name="organisationId" value={own.id} />
              <HiddenField name="section" value={section} />
              <SubmitButton className="btn quiet small">
                {t("confirm")} <VisuallyHidden>{profile(`parts.${section}`)}</VisuallyHidden>
              </SubmitButton>
            </WordedForm>
          </li>
        ))}
      </ul>
    </details>
  );
}
