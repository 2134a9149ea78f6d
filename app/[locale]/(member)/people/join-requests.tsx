import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { RoleChoice } from "#components/organisation/role-choice";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { OrganisationRole } from "#domain/access/state";
import type { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { acceptRequest, declineRequest } from "./actions.ts";

type Props = { requests: Awaited<ReturnType<typeof joinRequestsOf>>; own: OrganisationRole };

/** People who ask to act for the organisation, each with both answers beside them. */
export async function JoinRequests({ requests, own }: Props) {
  if (requests.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("duplicates.join"), getLocale()]);
  return (
    <section>
      <h2>{t("title")}</h2>
      <p className="mb-4">{t("lead")}</p>
      <ul className="space-y-4">
        {requests.map(({ id, firstName, lastName, position, email, askedAt, atWebDomain, evidence, locale: language }) => {
          const name = `${firstName} ${lastName}`;
          return (
            <li key={id} className="box">
              <h3>{name}</h3>
              <p className="meta wrap-anywhere">
                {position ? `${position}${BETWEEN_PARTS}` : null}
                {email} ({t(atWebDomain ? "atDomain" : "notAtDomain")}){BETWEEN_PARTS}
                {t("asked", { date: formatDate(askedAt, locale) })}
                {BETWEEN_PARTS}
                {t("until", { date: formatDate(later(askedAt, lastingUntil("joinRequestOpen")), locale) })}
              </p>
              {evidence ? (
                <p className="given" lang={language === locale ? undefined : language}>
                  {evidence}
                </p>
              ) : null}
              <WordedForm action={acceptRequest} prefix={`accept-${id}-`}>
                <HiddenField name="requestId" value={id} />
                <RoleChoice label={t("role")} own={own} defaultValue="editor" />
                <SubmitButton>
                  {t("accept")} <VisuallyHidden>{name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
              <WordedForm action={declineRequest} prefix={`decline-${id}-`} className="mt-3">
                <HiddenField name="requestId" value={id} />
                <SubmitButton className="linkbtn">
                  {t("decline")} <VisuallyHidden>{name}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
