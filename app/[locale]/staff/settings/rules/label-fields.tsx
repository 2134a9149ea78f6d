import { getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import type { Localised } from "#domain/kernel/state";

const LANGUAGES = [
  ["labelEn", "en"],
  ["labelEs", "es"],
  ["labelEu", "eu"],
] as const;

/** `portals`: an entry of the portal's own, which may do without words of the cluster's. */
type Props = { label?: Localised | undefined; portals?: boolean };

/** What an entry is called, in the three languages. */
export async function LabelFields({ label, portals = false }: Props) {
  const [t, c] = await Promise.all([getTranslations("settings.rules"), getTranslations("common.form")]);
  return (
    <>
      {portals ? <p className="hint">{t("portals")}</p> : null}
      {LANGUAGES.map(([name, lang]) => (
        <TextField
          key={name}
          name={name}
          label={t(`fields.${name}`)}
          lang={lang}
          optional={portals ? c("optional") : undefined}
          defaultValue={label?.[lang]}
        />
      ))}
    </>
  );
}
