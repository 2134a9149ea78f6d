import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { buttonClass } from "#components/ui/button";
import { RESEND_LIMIT } from "#domain/membership/input";
import { resend } from "./actions.ts";

type Props = {
  reference: string;
  /** How many of all requested changes are not made yet. */
  open: number;
  all: number;
  language: string;
};

/** Sends the application back to the office once every requested change is made; before that only with the reason why a change is not made. */
export async function ResendForm({ reference, open, all, language }: Props) {
  const [t, c] = await Promise.all([getTranslations("membership.own"), getTranslations("common.form")]);
  const isChanged = open === 0;
  return (
    <WordedForm prefix="resend-" action={resend}>
      <HiddenField name="reference" value={reference} />
      {isChanged ? (
        <SubmitButton pendingText={c("sending")}>{t("resend")}</SubmitButton>
      ) : (
        <Fold summary={t("explain.open")}>
          <div className="stack">
            <TextArea
              name="explanation"
              label={t(open === all ? "explain.none" : "explain.some", { n: open })}
              hint={t("explain.hint")}
              rows={3}
              lang={language}
              counter={{ limit: RESEND_LIMIT, text: c("left") }}
            />
            <p>
              <SubmitButton className={buttonClass({ quiet: true })} pendingText={c("sending")}>
                {t("explain.do")}
              </SubmitButton>
            </p>
          </div>
        </Fold>
      )}
    </WordedForm>
  );
}
