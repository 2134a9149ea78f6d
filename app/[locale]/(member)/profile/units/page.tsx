import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { guarded } from "#components/layout/guarded";
import { LinkButton } from "#components/ui/button";
import { EmptyState } from "#components/ui/empty-state";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { status } from "#lib/requests/status";
import NotFound from "../../../page-not-found.tsx";
import { UnitList } from "../../../unit-list.tsx";
import type { Asked } from "../_part/load-part.ts";
import { PartHead } from "../_part/part-head.tsx";
import { add, edit, remove } from "./actions.ts";
import { load } from "./load.ts";
import { UnitFields } from "./unit-fields.tsx";

const DONE = ["added", "edited", "removed"] as const;

export async function generateMetadata() {
  const [t, common] = await Promise.all([getTranslations("organisations.units"), getTranslations("common")]);
  return { title: `${t("title")} · ${common("nav.member")}` };
}

/** The branches, departments and groups of an organisation, each with the form that changes it. */
export default guarded(async function UnitsPage({ searchParams }: { searchParams: Promise<Asked> }) {
  const asked = await searchParams;
  const loaded = await load(asked);
  if (!loaded) {
    status(404);
    return <NotFound />;
  }
  const t = await getTranslations("organisations.units");
  const { own, read: units, mayEdit } = loaded;
  const said = DONE.find((done) => done === asked.done);
  return (
    <>
      <PartHead slug={own.slug} title={t("title")} lead={t("lead")} back={t("back")} said={said && t(`done.${said}`)} />
      {units.length === 0 ? (
        <EmptyState title={t("empty")} action={mayEdit ? <LinkButton href="#new-unit">{t("addTitle")}</LinkButton> : null}>
          {mayEdit ? t("emptyText") : null}
        </EmptyState>
      ) : null}
      <UnitList units={units}>
        {mayEdit
          ? (unit) => (
              <>
                <details className="fold">
                  <summary>{t("edit", { name: unit.name })}</summary>
                  <WordedForm action={edit} prefix={`${unit.id}-`} className="form rows mt-3">
                    <HiddenField name="unitId" value={unit.id} />
                    <HiddenField name="version" value={unit.version} />
                    <UnitFields unit={unit} />
                    <SubmitButton>{t("save")}</SubmitButton>
                  </WordedForm>
                </details>
                <WordedForm action={remove} prefix={`${unit.id}-remove-`} className="mt-2">
                  <HiddenField name="unitId" value={unit.id} />
                  <SubmitButton className="btn quiet small">
                    {t("remove")}
                    <VisuallyHidden>: {unit.name}</VisuallyHidden>
                  </SubmitButton>
                </WordedForm>
              </>
            )
          : undefined}
      </UnitList>
      {mayEdit ? (
        <section className="sec">
          <h2 id="new-unit" tabIndex={-1}>
            {t("addTitle")}
          </h2>
          <WordedForm action={add} className="form rows">
            <HiddenField name="organisationId" value={own.id} />
            <UnitFields />
            <SubmitButton>{t("add")}</SubmitButton>
          </WordedForm>
        </section>
      ) : null}
    </>
  );
});
