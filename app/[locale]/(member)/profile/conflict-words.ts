import { getTranslations } from "next-intl/server";
import { PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import { KINDS, REGIONS, SECTORS } from "#domain/organisations/state";

/** What the choice between two versions says; {by}, {time} and {text} are put in where it is shown. */
export async function conflictWords() {
  const [t, term] = await Promise.all([getTranslations("organisations.profile"), getTranslations("terms")]);
  const map = <K extends string>(keys: readonly K[], text: (key: K) => string): Record<string, string> =>
    Object.fromEntries(keys.map((key) => [key, text(key)]));
  return {
    titles: PROFILE_FIELDS.map((_, n) => t("conflict.title", { n: n + 1 })),
    saved: t("conflict.saved", { by: "{by}", time: "{time}" }),
    kept: t("conflict.kept"),
    before: t("conflict.before", { text: "{text}" }),
    theirs: t("conflict.theirs"),
    mine: t("conflict.mine"),
    both: t("conflict.both"),
    empty: t("conflict.empty"),
    save: t("conflict.save"),
    drop: t("conflict.drop"),
    fields: map(PROFILE_FIELDS, (field) => t(`fields.${field}`)),
    values: {
      ...map(KINDS, (kind) => term(`kind.${kind}`)),
      ...map(SECTORS, (sector) => term(`sector.${sector}`)),
      ...map(REGIONS, (region) => term(`region.${region}`)),
    },
  };
}
export type ConflictWords = Awaited<ReturnType<typeof conflictWords>>;
