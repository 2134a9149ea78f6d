import { getLocale, getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { ConfirmFold } from "#components/form/confirm-fold";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";
import { MAX_PACKAGES } from "#domain/consortia/plan/state";
import { add, edit, remove, setLength } from "./actions.ts";
import { ItemForm } from "./item-forms.tsx";
import { PackageFields } from "./package-fields.tsx";
import { PlanVersion } from "./plan-version.tsx";

/** What the coordinator says of the project as a whole, and its work packages. */
export async function PackageForms({ plan: loaded }: { plan: ConsortiumPlan }) {
  const [t, locale] = await Promise.all([getTranslations("plan"), getLocale()]);
  const { id, slug, plan, version, packages, partners } = loaded;
  const last = packages.at(-1);
  return (
    <section className="sec">
      <h2>{t("edit.title")}</h2>
      <div className="folds mt-3">
        <WordedForm action={setLength} prefix="length" className="">
          <HiddenField name="consortiumId" value={id} />
          <PlanVersion slug={slug} version={version} />
          <Fold summary={t("edit.duration")} look="fold" open={!plan}>
            <TextField
              name="months"
              label={t("fields.months")}
              inputMode="numeric"
              autoComplete="off"
              width="w-xs"
              defaultValue={plan?.months}
            />
            <CheckboxField name="isLumpSum" label={t("fields.isLumpSum")} hint={t("edit.lumpSumHint")} defaultChecked={plan?.isLumpSum} />
            <p>
              <SubmitButton>{t("edit.saveDuration")}</SubmitButton>
            </p>
          </Fold>
        </WordedForm>
        {packages.map((one) => (
          <details key={one.id} className="fold">
            <summary>
              <span>{t("edit.change", { number: String(one.number) })}</span>
              <span className="meta font-normal" lang={one.language === locale ? undefined : one.language}>
                {one.title}
              </span>
            </summary>
            <div className="stack">
              <WordedForm action={edit} prefix={`e${one.id}`}>
                <HiddenField name="consortiumId" value={id} />
                <HiddenField name="packageId" value={one.id} />
                <PlanVersion slug={slug} version={one.version} />
                <PackageFields values={one} partners={partners} />
                <p>
                  <SubmitButton>{t("edit.changeSave")}</SubmitButton>
                </p>
              </WordedForm>
              <div className="choices">
                <ItemForm plan={loaded} of={one} />
                <WordedForm action={remove} prefix={`r${one.id}`} className="">
                  <HiddenField name="consortiumId" value={id} />
                  <HiddenField name="packageId" value={one.id} />
                  <ConfirmFold summary={t("edit.remove", { number: String(one.number) })} confirm={t("edit.removeConfirm")}>
                    {t("edit.removeText")}
                  </ConfirmFold>
                </WordedForm>
              </div>
            </div>
          </details>
        ))}
        {packages.length < MAX_PACKAGES ? (
          <WordedForm action={add} prefix="add" className="">
            <HiddenField name="consortiumId" value={id} />
            <Fold summary={t("edit.add")} look="fold" open={packages.length === 0}>
              <PackageFields values={{ number: (last?.number ?? 0) + 1 }} partners={partners} />
              <p>
                <SubmitButton>{t("edit.addSave")}</SubmitButton>
              </p>
            </Fold>
          </WordedForm>
        ) : null}
      </div>
    </section>
  );
}
