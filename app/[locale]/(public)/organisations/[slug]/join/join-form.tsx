import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { TrapField } from "#components/form/trap-field";
import { WordedForm } from "#components/form/worded-form";
import { LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { EVIDENCE_LENGTH } from "#domain/organisations/joining/join-input";
import { paths } from "#lib/paths";
import { ask, askSignedIn } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** Who asks, unless their account says so, and how anybody can tell that they act for the organisation. */
export async function JoinForm({ loaded: { organisation, who, domain } }: { loaded: Loaded }) {
  const [t, common, locale] = await Promise.all([getTranslations("joining.ask"), getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const evidence = (
    <TextArea
      name="evidence"
      label={t("fields.evidence")}
      hint={t(organisation.actedFor ? "evidenceHintJoin" : "evidenceHint")}
      optional={common("form.optional")}
      rows={4}
      counter={{ limit: EVIDENCE_LENGTH, text: common("form.left") }}
    />
  );
  const buttons = (
    <div className="row">
      <SubmitButton pendingText={common("form.sending")}>{t(who ? "send" : "sendVisitor")}</SubmitButton>
      <LinkButton quiet href={to.organisation(organisation.slug)}>
        {t("cancel")}
      </LinkButton>
    </div>
  );
  if (who)
    return (
      <WordedForm action={askSignedIn} className="form">
        <HiddenField name="organisationId" value={organisation.id} />
        <Facts
          facts={[
            { term: t("you"), value: who.name },
            { term: t("fields.email"), value: who.email },
          ]}
        />
        {evidence}
        {buttons}
      </WordedForm>
    );
  return (
    <WordedForm action={ask} className="form">
      <HiddenField name="organisationId" value={organisation.id} />
      <div className="pair">
        <TextField name="firstName" label={t("fields.firstName")} autoComplete="given-name" />
        <TextField name="lastName" label={t("fields.lastName")} autoComplete="family-name" />
      </div>
      <TextField
        name="email"
        type="email"
        label={t("fields.email")}
        hint={domain ? t("emailHint", { domain }) : undefined}
        autoComplete="email"
        spellCheck={false}
      />
      <TextField name="position" label={t("fields.position")} hint={t("positionHint")} autoComplete="organization-title" />
      {evidence}
      <TrapField label={t("leaveEmpty")} />
      {buttons}
    </WordedForm>
  );
}
