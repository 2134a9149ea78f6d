import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { formatDate } from "#lib/format";
import { resend, revoke } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** Invitations that nobody has accepted yet. */
export async function Waiting({ loaded: { waiting, abilities } }: { loaded: Loaded }) {
  const [t, terms, locale] = await Promise.all([getTranslations("access"), getTranslations("terms"), getLocale()]);
  if (waiting.length === 0) return null;
  const now = new Date();
  return (
    <section>
      <h2>{t("people.waiting")}</h2>
      <table className="flat">
        <thead>
          <tr>
            <th scope="col">{t("people.name")}</th>
            <th scope="col">{t("fields.role")}</th>
            <th scope="col">{t("invitation.until")}</th>
            {abilities.revokeInvitation === true ? <th scope="col">{t("people.action")}</th> : null}
          </tr>
        </thead>
        <tbody>
          {waiting.map((one) => (
            <tr key={one.invitationId}>
              <th scope="row">
                {one.firstName} {one.lastName}
                <span className="meta block font-normal wrap-anywhere">{one.email}</span>
              </th>
              <td data-l={t("fields.role")}>{terms(`organisationRole.${one.role}`)}</td>
              <td data-l={t("invitation.until")}>
                {one.expiresAt <= now ? t("people.expired") : formatDate(one.expiresAt, locale, "short")}
              </td>
              {abilities.revokeInvitation === true ? (
                <td>
                  {one.may === true ? (
                    <div className="row">
                      <WordedForm action={resend} className="contents" prefix={`again-${one.invitationId}-`}>
                        <HiddenField name="invitationId" value={one.invitationId} />
                        <SubmitButton className="linkbtn">
                          {t("people.resend")} <VisuallyHidden>{one.email}</VisuallyHidden>
                        </SubmitButton>
                      </WordedForm>
                      <WordedForm action={revoke} className="contents" prefix={`${one.invitationId}-`}>
                        <HiddenField name="invitationId" value={one.invitationId} />
                        <SubmitButton className="linkbtn">
                          {t("people.revoke")} <VisuallyHidden>{one.email}</VisuallyHidden>
                        </SubmitButton>
                      </WordedForm>
                    </div>
                  ) : null}
                </td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
