import { getLocale, getTranslations } from "next-intl/server";
import { CALL_KINDS, CALL_MODELS, DEADLINE_STAGES, MAX_DEADLINES } from "#domain/calls/state";
import { RULE_PACKS } from "#domain/consortia/state";
import { LOCALES, type Localised } from "#domain/kernel/state";
import { SECTORS } from "#domain/organisations/state";
import { NAMED_ZONES, zoneName } from "#lib/format";
import { CheckboxGroup } from "../form/choice-group.tsx";
import { Fold } from "../form/fold.tsx";
import { SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";
import { CallPlaceFields, CallQuoteFields } from "./call-text-fields.tsx";
import { type DeadlineRow, DeadlineRows } from "./deadline-rows.tsx";

export type CallValues = {
  kind: string;
  title: string;
  summary: Localised;
  programme: string;
  action: string;
  code: string;
  partOf: string;
  model: string;
  opensOn: string;
  deadlines: DeadlineRow[];
  zone: string;
  numbers: Partial<Record<(typeof NUMBERS)[number], number | null>>;
  url: string;
  rulePack: string;
  conditions: Localised;
  quote: string;
  quoteLang: string;
  quoteUrl: string;
  places: readonly string[];
  placeSectors: readonly string[];
  sectors: readonly string[];
  capabilities: readonly string[];
};
const NUMBERS = ["budget", "grantFrom", "grantTo", "grants", "fundingRate"] as const;
const HINTS = { budget: "euros", grantFrom: "euros", grantTo: "euros", grants: undefined, fundingRate: "percent" } as const;

type Props = { values: CallValues; terms: readonly { value: string; text: string }[] };

/** What staff write of a call: what names it, its dates, and the rest in folded parts. `terms`: the vocabulary of capabilities in the reader's language. */
export async function CallFields({ values, terms: capabilities }: Props) {
  const [t, eligibility, terms, common, locale] = await Promise.all([
    getTranslations("calls"),
    getTranslations("eligibility"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const optional = common("form.optional");
  const zones = [...new Set([...NAMED_ZONES, values.zone])].map((zone) => ({ value: zone, text: zoneName(zone, locale) }));
  const texts = (name: "summary" | "conditions", hint?: string) =>
    LOCALES.map((lang) => (
      <TextArea
        key={lang}
        name={`${name}.${lang}`}
        label={t(`form.${name}In.${lang}`)}
        hint={hint}
        optional={optional}
        lang={lang}
        defaultValue={values[name][lang]}
        rows={3}
      />
    ));
  const part = (of: "summary" | "money" | "wants" | "rules") => (
    <>
      {t(`form.${of}Title`)}
      <span className="meta block font-normal wrap-anywhere">{t(`form.${of}Parts`)}</span>
    </>
  );
  return (
    <>
      <SelectField
        name="kind"
        label={t("fields.kind")}
        options={CALL_KINDS.map((value) => ({ value, text: t(`kind.${value}`) }))}
        defaultValue={values.kind}
        width="w-l"
      />
      <TextField name="title" label={t("fields.title")} defaultValue={values.title} />
      <TextField name="programme" label={t("fields.programme")} defaultValue={values.programme} />
      <fieldset className="group">
        <legend>{t("form.whenTitle")}</legend>
        <div className="form">
          <p className="hint">{t("form.deadlinesHint")}</p>
          <DeadlineRows
            rows={values.deadlines}
            stages={DEADLINE_STAGES.map((value) => ({ value, text: t(`stage.${value}`) }))}
            words={{
              row: Array.from({ length: MAX_DEADLINES }, (_, n) => t("form.deadline", { row: n + 1 })),
              at: t("form.at"),
              stage: t("form.stage"),
              add: t("form.addDeadline"),
            }}
          />
          <SelectField name="zone" label={t("fields.zone")} hint={t("form.zoneHint")} options={zones} defaultValue={values.zone} />
          <TextField name="opensOn" label={t("fields.opensOn")} optional={optional} type="date" width="w-m" defaultValue={values.opensOn} />
          <SelectField
            name="model"
            label={t("fields.model")}
            optional={optional}
            empty={t("form.modelNone")}
            options={CALL_MODELS.map((value) => ({ value, text: t(`model.${value}`) }))}
            defaultValue={values.model}
          />
        </div>
      </fieldset>
      <TextField name="action" label={t("fields.action")} optional={optional} defaultValue={values.action} />
      <TextField name="code" label={t("fields.code")} optional={optional} defaultValue={values.code} />
      <TextField name="partOf" label={t("fields.partOf")} optional={optional} defaultValue={values.partOf} />
      <TextField name="url" label={t("fields.url")} optional={optional} inputMode="url" defaultValue={values.url} />
      <Fold summary={part("summary")} look="fold">
        {texts("summary")}
        <CallQuoteFields values={values} />
      </Fold>
      <Fold summary={part("money")} look="fold">
        {NUMBERS.map((name) => {
          const hint = HINTS[name];
          return (
            <TextField
              key={name}
              name={name}
              label={t(`fields.${name}`)}
              hint={hint && t(`form.${hint}`)}
              optional={optional}
              inputMode="numeric"
              width="w-s"
              defaultValue={values.numbers[name] ?? ""}
            />
          );
        })}
      </Fold>
      <Fold summary={part("wants")} look="fold">
        <CheckboxGroup
          name="sectors"
          label={t("fields.sectors")}
          look="seg"
          options={SECTORS.map((value) => ({ value, text: terms(`sector.${value}`), colour: `c-${value}` }))}
          defaultValue={values.sectors}
        />
        <Fold summary={t("fields.capabilities")} look="fold" open={values.capabilities.length > 0}>
          <CheckboxGroup
            name="capabilities"
            label={t("fields.capabilities")}
            hint={t("form.capabilitiesHint")}
            options={capabilities}
            defaultValue={values.capabilities}
          />
        </Fold>
      </Fold>
      <Fold summary={part("rules")} look="fold">
        <SelectField
          name="rulePack"
          label={t("fields.rulePack")}
          hint={t("form.rulePackHint")}
          optional={optional}
          empty={t("form.rulePackNone")}
          options={RULE_PACKS.map((value) => ({ value, text: eligibility(`packs.${value}`) }))}
          defaultValue={values.rulePack}
          width="w-l"
        />
        <CallPlaceFields values={values} />
        {texts("conditions", t("form.conditionsHint"))}
      </Fold>
    </>
  );
}
