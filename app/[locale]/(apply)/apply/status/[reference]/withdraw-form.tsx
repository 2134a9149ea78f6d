import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { withdraw } from "./actions.ts";

/** Two steps without a script: what it means, then the button. */
export async function WithdrawForm({ reference }: { reference: string }) {
  const t = await getTranslations("membership.own");
  return (
    <section className="sec stack">
      <h2>{t("withdraw")}</h2>
      <p>{t("withdrawText", { months: String(RETENTION_LENGTHS.ended.n) })}</p>
      <WordedForm prefix="withdraw-" action={withdraw}>
        <HiddenField name="reference" value={reference} />
        <Fold look="fold" summary={t("withdrawDo")}>
          <SubmitButton className="btn danger">{t("withdrawSure")}</SubmitButton>
        </Fold>
      </WordedForm>
    </section>
  );
}
