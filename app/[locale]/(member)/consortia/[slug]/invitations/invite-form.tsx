import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { EmptyState } from "#components/ui/empty-state";
import type { Invitations, InvitedMember } from "#domain/consortia/partners/invitations";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { roleWords } from "../../../../(public)/consortia/role-words.ts";
import { invite } from "./actions.ts";

type Props = { consortium: Invitations["consortium"]; member: InvitedMember };

/** Which role the member is offered, and why: or why it cannot be invited. */
export async function InviteForm({ consortium, member }: Props) {
  const [t, consortia, terms, common, words, roles, locale] = await Promise.all([
    getTranslations("invitations"),
    getTranslations("consortia"),
    getTranslations("terms"),
    getTranslations("common"),
    formWords("invitations"),
    roleWords(),
    getLocale(),
  ]);
  const to = paths(locale);
  const { free } = member;
  const refusal = consortium.may.invite === true ? member.may : consortium.may.invite;
  const why = refusal === true ? (free.length === 0 ? words.refusal("consortium.full") : undefined) : words.refusal(refusal);
  const another = <a href={to.consortiumInvitations(consortium.slug)}>{t("another")}</a>;
  if (why)
    return (
      <div className="sec">
        <EmptyState state="denied" title={t("cannot", { name: member.name })} action={another}>
          {why}
        </EmptyState>
      </div>
    );
  return (
    <section className="sec">
      <h2>{t("invite", { name: member.name })}</h2>
      <p className="row mb-4">
        <a href={to.organisation(member.slug)}>{t("profile")}</a> {another}
      </p>
      <WordedForm action={invite}>
        <HiddenField name="consortiumId" value={consortium.id} />
        <HiddenField name="organisationId" value={member.id} />
        <RadioGroup
          name="roleId"
          label={t("fields.roleId")}
          hint={t("roleHint")}
          defaultValue={free.length === 1 ? free[0]?.id : member.roleId}
          options={free.map((role) => ({
            value: role.id,
            text: role.title,
            hint: (
              <>
                {[terms(`sector.${role.sector}`), consortia(`role.needs.${role.need}`)].join(BETWEEN_PARTS)}
                {member.lacks[role.id]?.length ? (
                  <span className="block">{t("lacks", { lacks: roles.lacks(role, member.lacks[role.id] ?? []).join("; ") })}</span>
                ) : null}
              </>
            ),
          }))}
        />
        <TextArea
          name="invitation"
          label={t("fields.invitation")}
          hint={t("invitationHint")}
          counter={{ limit: 1000, text: common("form.left") }}
        />
        <p>
          <SubmitButton pendingText={common("form.sending")}>{t("send")}</SubmitButton>
        </p>
      </WordedForm>
    </section>
  );
}
