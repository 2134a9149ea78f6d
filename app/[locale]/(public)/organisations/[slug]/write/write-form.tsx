import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { LinkButton } from "#components/ui/button";
import { Facts } from "#components/ui/facts";
import { MESSAGE_LENGTH } from "#domain/organisations/messages/limits";
import { inLanguage } from "#domain/organisations/profile/localised";
import { MESSAGE_ABOUTS } from "#domain/organisations/state";
import { paths } from "#lib/paths";
import { send } from "./actions.ts";
import type { Loaded } from "./load.ts";

/** The message, and what its readers will see of who wrote it. */
export async function WriteForm({ loaded: { organisation, senders, name } }: { loaded: Loaded }) {
  const [t, terms, common, locale] = await Promise.all([
    getTranslations("organisations.write"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { profile, id, slug } = organisation;
  const [first, ...others] = senders;
  if (!first) return null;
  const stated = { offer: inLanguage(profile.offers, locale), need: inLanguage(profile.needs, locale), consortium: true, other: true };
  const own = senders.map((one) => `${one.name} (${terms(`organisationRole.${one.role}`)})`).join(", ");
  return (
    <WordedForm action={send} className="form">
      <HiddenField name="organisationId" value={id} />
      {others.length === 0 ? (
        <HiddenField name="fromId" value={first.organisationId} />
      ) : (
        <SelectField
          name="fromId"
          label={t("fields.fromId")}
          options={senders.map((one) => ({ value: one.organisationId, text: one.name }))}
        />
      )}
      <SelectField
        name="about"
        label={t("fields.about")}
        options={MESSAGE_ABOUTS.filter((about) => stated[about]).map((about) => ({ value: about, text: t(`abouts.${about}`) }))}
      />
      <TextField name="topic" label={t("fields.topic")} />
      <TextArea
        name="text"
        label={t("fields.text")}
        hint={t("textHint")}
        rows={7}
        counter={{ limit: MESSAGE_LENGTH, text: common("form.left") }}
      />
      <section className="rule">
        <h2 className="mb-3 text-base">{t("seen")}</h2>
        <Facts
          facts={[
            { term: t("seenName"), value: name },
            { term: t("seenOrganisation"), value: own },
            { term: t("seenAddress"), value: t("seenAddressText") },
          ]}
        />
      </section>
      <div className="row">
        <SubmitButton pendingText={common("form.sending")}>{t("send")}</SubmitButton>
        <LinkButton quiet href={paths(locale).organisation(slug)}>
          {t("cancel")}
        </LinkButton>
      </div>
    </WordedForm>
  );
}
