import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { ConsortiumPlan } from "#domain/consortia/plan/plan-reads";
import { plainHundredths } from "../budget/money.ts";
import { state } from "./actions.ts";
import { PlanVersion } from "./plan-version.tsx";

type Props = { plan: ConsortiumPlan; partner: ConsortiumPlan["partners"][number]; isOpen: boolean };
const AMOUNT = { inputMode: "decimal", autoComplete: "off", width: "w-s" } as const;

/** What one partner does in each package, for whoever may state it. */
export async function WorkForm({ plan: { id, slug, plan, packages }, partner, isOpen }: Props) {
  const t = await getTranslations("plan");
  const written = (hundredths: number | undefined) => (hundredths ? plainHundredths(hundredths) : undefined);
  return (
    <WordedForm action={state} prefix={`w${partner.id}`} className="">
      <HiddenField name="consortiumId" value={id} />
      <HiddenField name="organisationId" value={partner.id} />
      <PlanVersion slug={slug} version={partner.version} />
      <Fold summary={t("work.title", { partner: partner.name })} look="fold" open={isOpen}>
        {packages.map(({ id: packageId, number, title }, n) => (
          <div key={packageId} className="row items-start">
            <HiddenField name={`work[${n}].packageId`} value={packageId} />
            <TextField
              name={`work[${n}].months`}
              label={t("box.months", { number: String(number), title })}
              defaultValue={written(partner.work?.[packageId]?.months)}
              {...AMOUNT}
            />
            {plan?.isLumpSum ? (
              <TextField
                name={`work[${n}].share`}
                label={t("box.share", { number: String(number), title })}
                defaultValue={written(partner.work?.[packageId]?.share)}
                {...AMOUNT}
              />
            ) : null}
          </div>
        ))}
        <p>
          <SubmitButton>{t("work.save")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
