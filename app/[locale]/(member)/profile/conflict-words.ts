import { getTranslations } from "next-intl/server";
import { LOCALES } from "#domain/kernel/state";
import { PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import { columnsHaving, columnsStated, TEXT_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { profileValue } from "../../profile-value.ts";

/** What the choice between two versions says; {by}, {time}, {text} and {fields} are put in where it is shown. */
export async function conflictWords() {
  const [t, worded] = await Promise.all([getTranslations("organisations.profile"), profileValue()]);
  const map = <K extends string, V>(keys: readonly K[], text: (key: K) => V): Record<string, V> =>
    Object.fromEntries(keys.map((key) => [key, text(key)]));
  return {
    titles: PROFILE_FIELDS.map((_, n) => t("conflict.title", { n: n + 1 })),
    saved: t("conflict.saved", { by: "{by}", time: "{time}" }),
    kept: t("conflict.kept"),
    fits: t("conflict.fits", { fields: "{fields}" }),
    before: t("conflict.before", { text: "{text}" }),
    theirs: t("conflict.theirs"),
    mine: t("conflict.mine"),
    both: t("conflict.both"),
    fresh: t("conflict.new"),
    notSaved: t("conflict.notSaved"),
    savedAt: t("conflict.savedAt", { by: "{by}", time: "{time}" }),
    empty: t("conflict.empty"),
    save: t("conflict.save"),
    drop: t("conflict.drop"),
    fields: map(PROFILE_FIELDS, (field) => t(`fields.${field}`)),
    /** Of each field that is answered from a list, what each answer is called. */
    values: map(columnsStated("options"), (field) => map<string, string>(PROFILE[field].options, (code) => worded(field, code))),
    /** Of each text in a language, how long it may be. */
    limits: Object.fromEntries(TEXT_COLUMNS.flatMap((name) => LOCALES.map((lang) => [`${name}.${lang}`, PROFILE[name].limit]))),
    countries: columnsHaving("control", "country") as string[],
    /** The fields of which both versions can be kept. */
    united: columnsHaving("merge", "unite") as string[],
  };
}
export type ConflictWords = Awaited<ReturnType<typeof conflictWords>>;
