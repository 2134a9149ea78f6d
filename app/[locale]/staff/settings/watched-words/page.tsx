import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { isStaffAdmin } from "#domain/kernel/actor";
import { SUGGESTED_WORDS } from "#domain/organisations/watched/suggested-words";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { watch } from "./actions.ts";
import { load } from "./load.ts";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.watched"))("title"))), robots: { index: false } };
}

/** The words that bring what is written to the top of moderation. */
export default guarded(async function WatchedWords() {
  const loaded = await load();
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, settings, locale, initial] = await Promise.all([
    getTranslations("settings.watched"),
    getTranslations("settings"),
    getLocale(),
    keptForm("watchWords", {}),
  ]);
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={[{ href: paths(locale).staffSettings(), text: settings("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-6">{t("lead")}</p>
      <WordedForm action={watch} initial={initial} className="form">
        <HiddenField name="version" value={loaded.version} />
        <TextArea name="words" label={t("fields.words")} hint={t("hint")} rows={12} defaultValue={loaded.words.join("\n")} />
        <SubmitButton>{t("save")}</SubmitButton>
      </WordedForm>
      {loaded.words.length === 0 ? (
        <section className="mt-8 stack">
          <h2>{t("suggested")}</h2>
          <p>{t("suggestedText")}</p>
          <p className="given">{SUGGESTED_WORDS.join(", ")}</p>
          <WordedForm action={watch} prefix="suggested-">
            <HiddenField name="version" value={loaded.version} />
            <HiddenField name="words" value={SUGGESTED_WORDS.join("\n")} />
            <SubmitButton className="btn quiet">{t("suggestedDo")}</SubmitButton>
          </WordedForm>
        </section>
      ) : null}
    </div>
  );
});
