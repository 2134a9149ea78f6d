import { getTranslations } from "next-intl/server";
import { LOCALES } from "#domain/kernel/state";
import { REGIONS, SECTORS } from "#domain/organisations/state";
import { CheckboxGroup } from "../form/choice-group.tsx";
import { Fold } from "../form/fold.tsx";
import { SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";
import type { CallValues } from "./call-fields.tsx";

type Props = { values: CallValues };

/** The words of a call's source, with their language and address. */
export async function CallQuoteFields({ values }: Props) {
  const [t, common, languages] = await Promise.all([
    getTranslations("calls"),
    getTranslations("common"),
    getTranslations("access.languages"),
  ]);
  const optional = common("form.optional");
  return (
    <>
      <TextArea
        name="quote"
        label={t("fields.quote")}
        hint={t("form.quoteHint")}
        optional={optional}
        defaultValue={values.quote}
        rows={5}
      />
      <SelectField
        name="quoteLang"
        label={t("fields.quoteLang")}
        optional={optional}
        empty={t("form.quoteLangNone")}
        options={LOCALES.map((value) => ({ value, text: languages(value) }))}
        defaultValue={values.quoteLang}
      />
      <TextField
        name="quoteUrl"
        label={t("fields.quoteUrl")}
        hint={t("form.quoteUrlHint")}
        optional={optional}
        inputMode="url"
        defaultValue={values.quoteUrl}
      />
    </>
  );
}

/** Where organisations that take part must be. */
export async function CallPlaceFields({ values }: Props) {
  const [t, terms] = await Promise.all([getTranslations("calls"), getTranslations("terms")]);
  return (
    <Fold summary={t("fields.places")} look="fold" open={values.places.length > 0}>
      <CheckboxGroup
        name="places"
        label={t("fields.places")}
        hint={t("form.placesHint")}
        options={REGIONS.map((value) => ({ value, text: terms(`region.${value}`) }))}
        defaultValue={values.places}
      />
      <CheckboxGroup
        name="placeSectors"
        label={t("fields.placeSectors")}
        hint={t("form.placeSectorsHint")}
        look="seg"
        options={SECTORS.map((value) => ({ value, text: terms(`sector.${value}`), colour: `c-${value}` }))}
        defaultValue={values.placeSectors}
      />
    </Fold>
  );
}
