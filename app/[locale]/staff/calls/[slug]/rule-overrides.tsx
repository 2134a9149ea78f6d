import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SelectField } from "#components/form/select-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { CallView } from "#domain/calls/page-view";
import { PACKS } from "#domain/consortia/eligibility/packs";
import { LOCALES } from "#domain/kernel/state";
import { paths } from "#lib/paths";
import { RuleOverride } from "../../../rule-override.tsx";
import { override, restore } from "../actions.ts";

/** Which rules of its pack are different in a call, and the form that changes one. */
export async function RuleOverrides({ call }: { call: CallView }) {
  const [t, eligibility, calls, common, locale] = await Promise.all([
    getTranslations("calls.overrides"),
    getTranslations("eligibility"),
    getTranslations("calls"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { id, slug, title, version, rulePack, ruleOverrides } = call;
  const rules = rulePack ? PACKS[rulePack].rules : [];
  const fields = (
    <>
      <HiddenField name="callId" value={id} />
      <VersionField version={version} text={calls("staff.conflict")} link={{ href: paths(locale).call(slug), text: title }} />
    </>
  );
  return (
    <section className="mb-8 max-w-3xl">
      <h2>{t("title")}</h2>
      <p className="mt-2">{rules.length > 0 ? t("lead") : t("noPack")}</p>
      {ruleOverrides.length > 0 ? (
        <ul className="items mt-4">
          {ruleOverrides.map((each) => (
            <li key={each.rule}>
              <h3>{eligibility(`rules.${each.rule}`)}</h3>
              <RuleOverride override={each} />
              <WordedForm action={restore} prefix={`r-${each.rule}`} className="mt-3">
                {fields}
                <HiddenField name="rule" value={each.rule} />
                <SubmitButton className="btn quiet">
                  <span aria-hidden="true">{t("remove")}</span>
                  <VisuallyHidden>{t("removeOf", { rule: eligibility(`rules.${each.rule}`) })}</VisuallyHidden>
                </SubmitButton>
              </WordedForm>
            </li>
          ))}
        </ul>
      ) : null}
      {rules.length > 0 ? (
        <WordedForm action={override} prefix="o" className="mt-4">
          {fields}
          <Fold summary={t("add")} look="fold">
            <SelectField
              name="rule"
              label={t("fields.rule")}
              hint={t("replaceHint")}
              empty=""
              options={rules.map(({ rule }) => ({ value: rule, text: eligibility(`rules.${rule}`) }))}
              width="w-l"
            />
            <RadioGroup
              name="change"
              label={t("fields.change")}
              options={(["number", "off"] as const).map((value) => ({ value, text: t(`change.${value}`) }))}
            />
            {(["number", "most"] as const).map((name) => (
              <TextField
                key={name}
                name={name}
                label={t(`fields.${name}`)}
                hint={t(`${name}Hint`)}
                optional={common("form.optional")}
                inputMode="numeric"
                width="w-m"
              />
            ))}
            {LOCALES.map((lang) => (
              <TextArea
                key={lang}
                name={`sentence.${lang}`}
                label={t(`sentenceIn.${lang}`)}
                optional={common("form.optional")}
                lang={lang}
                rows={2}
              />
            ))}
            <TextField name="sourceTitle" label={t("fields.sourceTitle")} />
            <TextField name="sourceUrl" label={t("fields.sourceUrl")} inputMode="url" />
            <SubmitButton pendingText={common("form.sending")}>{t("save")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </section>
  );
}
