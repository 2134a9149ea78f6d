import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import type { ReviewView } from "#domain/review/application/review-reads";
import { declare } from "../committee-actions.ts";

/** Who stepped back, and the way to do so oneself. */
export async function Recusal({ application: { id, may, recused } }: { application: ReviewView }) {
  const [t, c] = await Promise.all([getTranslations("committee"), getTranslations("common.form")]);
  if (recused.length === 0 && may.declareConflict !== true) return null;
  return (
    <section className="box stack">
      <h2>{t("conflict.title")}</h2>
      {recused.length > 0 ? <p className="wrap-anywhere">{t("conflict.steppedBack", { names: recused.join(", ") })}</p> : null}
      {may.declareConflict === true ? (
        <ActionForm className="stack" prefix="conflict-" action={declare} summaryTitle={c("problem")} titlePrefix={c("errorPrefix")}>
          <HiddenField name="applicationId" value={id} />
          <Fold summary={t("conflict.open")}>
            <TextArea name="conflict" label={t("fields.conflict")} hint={t("conflict.hint")} rows={3} />
            <SubmitButton className="btn quiet small">{t("conflict.do")}</SubmitButton>
          </Fold>
        </ActionForm>
      ) : null}
    </section>
  );
}
