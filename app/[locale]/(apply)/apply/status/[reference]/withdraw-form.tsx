import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { withdraw } from "./actions.ts";

/** Two steps without a script: what it means, then the button. */
export async function WithdrawForm({ reference }: { reference: string }) {
  const [t, c] = await Promise.all([getTranslations("membership.own"), getTranslations("common")]);
  return (
    <section className="sec stack">
      <h2>{t("withdraw")}</h2>
      <p>{t("withdrawText", { months: String(RETENTION_LENGTHS.ended.n) })}</p>
      <ActionForm prefix="withdraw-" action={withdraw} summaryTitle={c("form.problem")} titlePrefix={c("form.errorPrefix")}>
        <HiddenField name="reference" value={reference} />
        <Fold look="fold" summary={t("withdrawDo")}>
          <SubmitButton className="btn danger">{t("withdrawSure")}</SubmitButton>
        </Fold>
      </ActionForm>
    </section>
  );
}
