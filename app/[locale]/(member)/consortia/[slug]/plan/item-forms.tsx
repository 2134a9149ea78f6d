import { getTranslations } from "next-intl/server";
import { ItemRows } from "#components/consortium/item-rows";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { ConsortiumPlan, WorkPackage } from "#domain/consortia/plan/plan-reads";
import { ITEM_KINDS, MAX_ITEMS } from "#domain/consortia/plan/state";
import { items as save } from "./actions.ts";
import { PlanVersion } from "./plan-version.tsx";

type Props = { plan: Pick<ConsortiumPlan, "id" | "slug" | "partners">; of: WorkPackage };

/** What the coordinator writes of the tasks and milestones of one package. */
export async function ItemForm({ plan: { id, slug, partners }, of: { id: packageId, number, version, items } }: Props) {
  const [t, common] = await Promise.all([getTranslations("plan"), getTranslations("common")]);
  return (
    <WordedForm action={save} prefix={`i${packageId}`} className="">
      <HiddenField name="consortiumId" value={id} />
      <HiddenField name="packageId" value={packageId} />
      <PlanVersion slug={slug} version={version} />
      <Fold summary={t("items.edit", { number: String(number) })}>
        <p className="hint">{t("items.hint")}</p>
        <ItemRows
          rows={items.map(({ kind, title, month, owner, verification }) => ({
            ...{ kind, title, month, owner: owner?.id ?? "", verification: verification ?? "" },
          }))}
          kinds={ITEM_KINDS.map((value) => ({ value, text: t(`items.kind.${value}`) }))}
          partners={partners.map(({ id, name }) => ({ value: id, text: name }))}
          words={{
            row: Array.from({ length: MAX_ITEMS }, (_, n) => t("items.row", { row: n + 1 })),
            ...{ kind: t("items.kindOf"), title: t("items.title"), month: t("items.month"), owner: t("items.owner") },
            ...{
              nobody: t("packages.nobody"),
              verification: t("items.verification"),
              add: t("items.add"),
              optional: common("form.optional"),
            },
          }}
        />
        <p>
          <SubmitButton>{t("items.save")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
