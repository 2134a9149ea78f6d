import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { CHECKING_TIMES } from "#domain/consortia/publication/input";
import { isStaffAdmin } from "#domain/kernel/actor";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { titleFor } from "../../title-for.ts";
import { choose } from "./actions.ts";
import { load } from "./load.ts";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.newConsortia"))("title"))), robots: { index: false } };
}

/** Whether the office checks a new consortium before others read it. */
export default guarded(async function NewConsortiaSettings() {
  const loaded = await load();
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, settings, locale] = await Promise.all([getTranslations("settings.newConsortia"), getTranslations("settings"), getLocale()]);
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={[{ href: paths(locale).staffSettings(), text: settings("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="mt-2 mb-6">{t("lead")}</p>
      <WordedForm action={choose} className="form">
        <HiddenField name="version" value={loaded.version} />
        <RadioGroup
          name="when"
          label={t("fields.when")}
          options={CHECKING_TIMES.map((value) => ({ value, text: t(value), hint: t(`${value}Hint`) }))}
          defaultValue={loaded.isChecked ? "before" : "after"}
        />
        <p className="hint">{t("kept")}</p>
        <SubmitButton>{t("save")}</SubmitButton>
      </WordedForm>
    </div>
  );
});
