import { getTranslations } from "next-intl/server";
import { TextField } from "#components/form/text-field";
import type { ClusterKind } from "#domain/organisations/state";
import { LANGUAGES } from "../questions/[kind]/languages.ts";

/** What a kind is called and who it is for, in the three languages. */
export async function KindFields({ kind }: { kind?: Pick<ClusterKind, "name" | "hint"> | undefined }) {
  const [t, c] = await Promise.all([getTranslations("settings.kinds"), getTranslations("common.form")]);
  return (
    <>
      {LANGUAGES.map(([at, lang]) => (
        <TextField key={at} name={`name${at}`} label={t(`fields.name${at}`)} lang={lang} width="w-m" defaultValue={kind?.name[lang]} />
      ))}
      <h2 className="mt-6">{t("hintTitle")}</h2>
      <p className="hint">{t("hintAbout")}</p>
      {LANGUAGES.map(([at, lang]) => (
        <TextField
          key={at}
          name={`hint${at}`}
          label={t(`fields.hint${at}`)}
          lang={lang}
          optional={c("optional")}
          defaultValue={kind?.hint[lang]}
        />
      ))}
    </>
  );
}
