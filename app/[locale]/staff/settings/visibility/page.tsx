import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { isStaffAdmin } from "#domain/kernel/actor";
import { CHOSEN_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { PROFILE } from "#domain/organisations/profile/profile-fields";
import { openLevels } from "#domain/organisations/visibility/visibility";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { profileFieldName } from "../../../profile-field-name.ts";
import { titleFor } from "../../title-for.ts";
import { allow } from "./actions.ts";
import { load } from "./load.ts";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.visibility"))("title"))), robots: { index: false } };
}

/** For each field that need not be public: among which levels members may choose who sees it. */
export default guarded(async function VisibilitySettings() {
  const loaded = await load();
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const [t, settings, term, nameOf, locale, initial] = await Promise.all([
    getTranslations("settings.visibility"),
    getTranslations("settings"),
    getTranslations("terms.level"),
    profileFieldName(),
    getLocale(),
    keptForm("settings.visibility", {}),
  ]);
  return (
    <>
      <Breadcrumbs trail={[{ href: paths(locale).staffSettings(), text: settings("title") }]} here={t("title")} />
      <h1>{t("title")}</h1>
      <p className="lead mt-3 max-w-[720px]">{t("lead")}</p>
      <p className="mt-3 max-w-[720px]">{t("fixed")}</p>
      <WordedForm action={allow} initial={initial} className="form levels-form">
        <HiddenField name="version" value={loaded.version} />
        {CHOSEN_COLUMNS.map((name) => (
          <CheckboxGroup
            key={name}
            name={`allowed.${name}`}
            label={nameOf(name)}
            hint={t("standard", { level: term(PROFILE[name].level) })}
            options={PROFILE[name].levels.map((level) => ({ value: level, text: term(level) }))}
            defaultValue={openLevels(name, loaded.allowed)}
          />
        ))}
        <SubmitButton>{t("save")}</SubmitButton>
      </WordedForm>
    </>
  );
});
