import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { type Option, SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { OrganisationRole } from "#domain/access/state";
import type { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { formatDate } from "#lib/format";
import { acceptRequest, declineRequest } from "./actions.ts";

type Asked = Awaited<ReturnType<typeof joinRequestsOf>>[number] & { organisation?: string };
type Props = { requests: Asked[]; options: Option[]; roleGiven: OrganisationRole; office?: boolean };

/** People who ask to act for an organisation, each with both answers beside them; to the office, of organisations that nobody can answer for. */
export async function JoinRequests({ requests, options, roleGiven, office = false }: Props) {
  if (requests.length === 0) return null;
  const [t, locale] = await Promise.all([getTranslations("duplicates.join"), getLocale()]);
  return (
    <section className={office ? "mb-6" : undefined}>
      <h2>{t(office ? "officeTitle" : "title")}</h2>
      <p className="mb-4">{t(office ? "officeLead" : "lead")}</p>
      <ul className="space-y-4">
        {requests.map(({ id, firstName, lastName, position, email, askedAt, organisation }) => {
          const name = `${firstName} ${lastName}`;
          return (
            <li key={id} className="box">
              <h3>{organisation ? `${name} · ${organisation}` : name}</h3>
              <p className="meta wrap-anywhere">
                {position} · {email} · {t("asked")} {formatDate(askedAt, locale)}
              </p>
              <WordedForm action={acceptRequest} prefix={`accept-${id}-`}>
                <HiddenField name="requestId" value={id} />
                <SelectField name="role" label={t("role")} options={options} defaultValue={roleGiven} width="w-l" />
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
