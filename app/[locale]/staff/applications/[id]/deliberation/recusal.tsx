import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ReviewView } from "#domain/review/application/review-reads";
import { declare } from "../committee-actions.ts";

/** Who stepped back, and the form to do the same. */
export async function Recusal({ application: { id, may, recused } }: { application: ReviewView }) {
  const t = await getTranslations("committee");
  if (recused.length === 0 && may.declareRecusal !== true) return null;
  return (
    <section className="box stack">
      <h2>{t("recusal.title")}</h2>
      {recused.length > 0 ? <p className="wrap-anywhere">{t("recusal.steppedBack", { names: recused.join(", ") })}</p> : null}
      {may.declareRecusal === true ? (
        <WordedForm className="stack" prefix="conflict-" action={declare}>
          <HiddenField name="applicationId" value={id} />
          <Fold summary={t("recusal.open")}>
            <TextArea name="recusal" label={t("fields.recusal")} hint={t("recusal.hint")} rows={3} />
            <SubmitButton className="btn quiet small">{t("recusal.do")}</SubmitButton>
          </Fold>
        </WordedForm>
      ) : null}
    </section>
  );
}
