import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { OfflineNote } from "#components/form/offline-note";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { typicalDays } from "#domain/membership/status/typical-days";
import { requestContext } from "#lib/requests/request-context";
import { send } from "../actions.ts";

/** What sending means, and the button. */
export async function SendForm({ reference, organisation }: { reference: string; organisation: string }) {
  const [t, c, { days }] = await Promise.all([
    getTranslations("membership.checkPage"),
    getTranslations("common.form"),
    requestContext().then(typicalDays),
  ]);
  return (
    <section className="sec stack">
      <h2>{t("send")}</h2>
      <p className="wrap-anywhere">{t("declare", { organisation })}</p>
      <p>{days === undefined ? t("after") : t("usual", { days })}</p>
      <WordedForm action={send}>
        <HiddenField name="reference" value={reference} />
        <OfflineNote text={c("offline")} />
        <SubmitButton pendingText={c("sending")}>{t("do")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
