import { getTranslations } from "next-intl/server";
import { MAX_ROLES, ROLE_NEEDS, RULE_PACKS } from "#domain/consortia/state";
import { LOCALES, type Localised } from "#domain/kernel/state";
import { KINDS, SECTORS } from "#domain/organisations/state";
import { type CallChoice, CallChoiceField } from "../call/call-choice.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";
import { ClosingFields } from "./closing-fields.tsx";
import { type RoleRow, RoleRows } from "./role-rows.tsx";

export type ConsortiumValues = {
  title: string;
  aim: Localised | undefined;
  roles: RoleRow[];
  closesAt: string;
  zone: string;
  rulePack: string;
  callId: string;
};

type Props = { values: ConsortiumValues; calls: readonly CallChoice[]; capabilities: Option[] };

/** What a consortium says of itself. `aim` undefined: one text, in the page's language. */
export async function ConsortiumFields({ values, calls, capabilities }: Props) {
  const [t, eligibility, terms, common] = await Promise.all([
    getTranslations("consortia"),
    getTranslations("eligibility"),
    getTranslations("terms"),
    getTranslations("common"),
  ]);
  const rows = Array.from({ length: MAX_ROLES }, (_, n) => n + 1);
  const counter = { limit: 2000, text: common("form.left") };
  const { aim } = values;
  return (
    <>
      <TextField name="title" label={t("fields.title")} defaultValue={values.title} />
      {aim ? (
        LOCALES.map((lang) => (
          <TextArea
            key={lang}
            name={`aim.${lang}`}
            label={t(`form.aimIn.${lang}`)}
            lang={lang}
            defaultValue={aim[lang]}
            counter={counter}
          />
        ))
      ) : (
        <TextArea name="aim" label={t("fields.aim")} hint={t("form.aimHint")} counter={counter} />
      )}
      <h2>{t("form.rolesTitle")}</h2>
      <p className="hint">{t("form.rolesHint")}</p>
      <RoleRows
        rows={values.roles}
        sectors={SECTORS.map((value) => ({ value, text: terms(`sector.${value}`) }))}
        needs={ROLE_NEEDS.map((value) => ({ value, text: t(`role.needs.${value}`) }))}
        kinds={KINDS.map((value) => ({ value, text: terms(`kind.${value}`) }))}
        capabilities={capabilities}
        words={{
          row: rows.map((row) => t("form.row", { row })),
          title: t("form.roleTitle"),
          sector: t("form.roleSector"),
          seats: t("form.roleSeats"),
          chooseSector: t("form.chooseSector"),
          add: t("form.add"),
          need: t("form.roleNeed"),
          more: t("form.roleMore"),
          work: t("form.roleWork"),
          workHint: t("form.roleWorkHint"),
          kinds: t("form.roleKinds"),
          kindsHint: t("form.roleKindsHint"),
          countries: t("form.roleCountries"),
          countriesHint: t("form.roleCountriesHint"),
          newCountry: t("form.roleNewCountry"),
          capability: t("form.roleCapability"),
          anyCapability: t("form.roleAnyCapability"),
          optional: common("form.optional"),
        }}
      />
      <h2>{t("form.closingTitle")}</h2>
      <ClosingFields closesAt={values.closesAt} zone={values.zone} />
      <h2>{eligibility("form.title")}</h2>
      <CallChoiceField choices={calls} value={values.callId} />
      <SelectField
        name="rulePack"
        label={t("fields.rulePack")}
        hint={eligibility("form.hint")}
        optional={common("form.optional")}
        empty={eligibility("form.none")}
        options={RULE_PACKS.map((value) => ({ value, text: eligibility(`packs.${value}`) }))}
        defaultValue={values.rulePack}
        width="w-l"
      />
    </>
  );
}
