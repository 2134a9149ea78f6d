import { getTranslations } from "next-intl/server";

/** What the bar under the profile says; {date} is put in where it is shown. */
export async function saveBarWords() {
  const [t, common] = await Promise.all([getTranslations("organisations.profile"), getTranslations("common")]);
  return {
    offer: t("draft.offer", { date: "{date}" }),
    restore: t("draft.restore"),
    forget: t("draft.forget"),
    unsaved: t("draft.unsaved"),
    kept: t("draft.kept"),
    unkept: t("draft.unkept"),
    discard: t("discard"),
    sending: common("form.sending"),
  };
}
export type SaveBarWords = Awaited<ReturnType<typeof saveBarWords>>;
