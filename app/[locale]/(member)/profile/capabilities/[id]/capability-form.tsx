import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { LOCALES } from "#domain/kernel/state";
import { capabilityText } from "#domain/organisations/capabilities/capability-texts";
import { offeredTerms } from "#domain/organisations/capabilities/subjects";
import { EVIDENCE_KINDS, TRLS } from "#domain/organisations/state";
import { lastingUntil } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { SaveBar } from "../../save-bar.tsx";
import { saveBarWords } from "../../save-bar-words.ts";
import { add, edit } from "../actions.ts";
import type { Loaded } from "./load.ts";
import { TermField } from "./term-field.tsx";

const MOST = 300;

/** What an organisation says of one capability. The browser keeps what is typed, as in the form of the profile. */
export async function CapabilityForm({ loaded: { own, capability, draftKey } }: { loaded: Loaded }) {
  const [t, term, profile, common, locale] = await Promise.all([
    getTranslations("organisations.capabilities"),
    getTranslations("terms"),
    getTranslations("organisations.profile"),
    getTranslations("common"),
    getLocale(),
  ]);
  const said = capability ?? { term: null, tag: null, trl: null, text: null, lang: locale, evidence: null };
  const { evidence } = said;
  const optional = common("form.optional");
  return (
    <WordedForm action={capability ? edit : add} className="form max-w-3xl">
      <HiddenField name="organisationId" value={own.id} />
      {capability ? <HiddenField name="capabilityId" value={capability.id} /> : null}
      {capability ? <HiddenField name="before" value={capabilityText(capability)} /> : null}
      <TextField
        name="tag"
        label={t("fields.tag")}
        hint={t("hints.tag")}
        offered={offeredTerms(locale)}
        defaultValue={said.tag ?? undefined}
        lang={capability?.lang}
      />
      <TermField chosen={said.term} />
      <SelectField
        name="trl"
        label={t("fields.trl")}
        optional={optional}
        hint={t("hints.trl")}
        empty={t("noTrl")}
        width="w-l"
        defaultValue={said.trl ?? undefined}
        options={TRLS.map((trl) => ({ value: trl, text: `${trl}. ${term(`trl.${trl}`)}` }))}
      />
      <TextArea
        name="text"
        label={t("fields.text")}
        optional={optional}
        hint={t("hints.text")}
        rows={3}
        defaultValue={said.text ?? undefined}
        counter={{ limit: MOST, text: common("form.left") }}
        lang={capability?.lang}
      />
      <fieldset className="fieldset">
        <legend>{t("evidence")}</legend>
        <p className="hint">{t("evidenceHint")}</p>
        <SelectField
          name="evidence.kind"
          label={t("fields.evidence.kind")}
          optional={optional}
          empty={t("noEvidence")}
          defaultValue={evidence?.kind}
          options={EVIDENCE_KINDS.map((kind) => ({ value: kind, text: term(`evidenceKind.${kind}`) }))}
        />
        <TextField
          name="evidence.title"
          label={t("fields.evidence.title")}
          optional={optional}
          defaultValue={evidence?.title}
          lang={capability?.lang}
        />
        <TextField
          name="evidence.url"
          label={t("fields.evidence.url")}
          optional={optional}
          hint={t("hints.url")}
          type="url"
          spellCheck={false}
          defaultValue={evidence?.url ?? undefined}
        />
      </fieldset>
      <SelectField
        name="lang"
        label={t("fields.lang")}
        defaultValue={said.lang}
        options={LOCALES.map((lang) => ({ value: lang, text: profile(`languages.${lang}`) }))}
      />
      <SaveBar
        draft={{ key: draftKey, version: String(own.version), lasts: lastingUntil("profileDraft") }}
        words={await saveBarWords()}
        locale={locale}
        said={undefined}
        last={undefined}
        back={paths(locale).profileCapability(own.slug, capability?.id)}
      >
        <SubmitButton>{t(capability ? "save" : "saveNew")}</SubmitButton>
        <a href={paths(locale).profileCapabilities(own.slug)}>{t("back")}</a>
      </SaveBar>
    </WordedForm>
  );
}
