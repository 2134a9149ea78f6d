import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { VersionField } from "#components/form/version-field";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { Breadcrumbs } from "#components/ui/breadcrumbs";
import { standardKind } from "#domain/organisations/state";
import { keptForm } from "#lib/forms/kept-form";
import { paths } from "#lib/paths";
import { status } from "#lib/requests/status";
import { namedKinds } from "../../../../named-kinds.ts";
import NotFound from "../../../../page-not-found.tsx";
import { titleOfFound } from "../../../../title-of-found.ts";
import { loadKind } from "../../load.ts";
import { remove, rename } from "../actions.ts";
import { KindFields } from "../kind-fields.tsx";

type Params = { params: Promise<{ kind: string }> };

export async function generateMetadata({ params }: Params) {
  const [{ kind }, t] = await Promise.all([params, getTranslations("settings.kinds")]);
  const own = loadKind(kind).then((found) => found?.own);
  return { ...(await titleOfFound(own, () => t("edit"))), robots: { index: false } };
}

/** The words of a kind of the cluster's own, and its removal. */
export default guarded(async function ClusterKind({ params }: Params) {
  const found = await loadKind((await params).kind);
  if (!found?.own) {
    status(404);
    return <NotFound />;
  }
  const { kind, own } = found;
  const [t, settings, kinds, locale, renaming, removing] = await Promise.all([
    getTranslations("settings.kinds"),
    getTranslations("settings"),
    namedKinds(),
    getLocale(),
    keptForm("renameKind", { kind }),
    keptForm("removeKind", { kind }),
  ]);
  const to = paths(locale);
  return (
    <div className="max-w-[720px]">
      <Breadcrumbs trail={[{ href: to.staffSettings(), text: settings("title") }]} here={kinds.name(kind)} />
      <h1>{t("editTitle", { kind: kinds.name(kind) })}</h1>
      <p className="mt-2 mb-6">
        {t("basedOn", { kind: kinds.name(standardKind(kind)) })} {t("everywhere")}
      </p>
      <WordedForm action={rename} initial={renaming} className="form" prefix="rename-">
        <HiddenField name="kind" value={kind} />
        <VersionField version={own.version} text={t("changed")} link={{ href: to.staffKind(kind), text: t("compare") }} />
        <KindFields kind={own} />
        <SubmitButton>{t("save")}</SubmitButton>
      </WordedForm>
      <WordedForm action={remove} initial={removing} className="sec" prefix="remove-">
        <HiddenField name="kind" value={kind} />
        <ConfirmFold summary={t("remove")} confirm={t("removeDo")}>
          {t("removeText")}
        </ConfirmFold>
      </WordedForm>
    </div>
  );
});
