import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { isStaffAdmin } from "#domain/kernel/actor";
import { KINDS } from "#domain/organisations/state";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { namedKinds } from "../../../../named-kinds.ts";
import NotFound from "../../../../page-not-found.tsx";
import { titleFor } from "../../../title-for.ts";
import { loadKinds } from "../../load.ts";
import { add } from "../actions.ts";
import { KindFields } from "../kind-fields.tsx";

export async function generateMetadata() {
  return { ...(await titleFor(isStaffAdmin, (await getTranslations("settings.kinds"))("add"))), robots: { index: false } };
}

/** A kind of organisation of the cluster's own: what it is based on and what it is called. */
export default guarded(async function AddKind() {
  if (!(await loadKinds())) {
    status(404);
    return <NotFound />;
  }
  const [t, settings, kinds, locale, initial] = await Promise.all([
    getTranslations("settings.kinds"),
    getTranslations("settings"),
    namedKinds(),
    getLocale(),
    keptForm("addKind"),
  ]);
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={[{ href: paths(locale).staffSettings(), text: settings("title") }]} here={t("add")} />
      <h1>{t("add")}</h1>
      <p className="mt-2 mb-6">{t("addLead")}</p>
      <WordedForm action={add} initial={initial} className="form">
        <RadioGroup
          name="basedOn"
          label={t("fields.basedOn")}
          hint={t("basedOnHint")}
          options={KINDS.map((value) => ({ value, text: kinds.name(value) }))}
        />
        <h2 className="mt-6">{t("nameTitle")}</h2>
        <KindFields />
        <SubmitButton>{t("addDo")}</SubmitButton>
      </WordedForm>
    </div>
  );
});
