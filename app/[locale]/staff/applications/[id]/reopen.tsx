import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { reopeningOf } from "#domain/review/decision/reopening";
import { formatDate } from "#lib/format";
import { viewer } from "#lib/sessions/viewer";
import { agree, decline, reopen } from "./committee-actions.ts";
import { OneButton } from "./one-button.tsx";

type Props = { application: ReviewView; reopening: Awaited<ReturnType<typeof reopeningOf>> };

/** After a decision was told: one person asks to reopen, another agrees or not. An approval is reopened until somebody uses what it founded. */
export async function Reopen({ application: { id, may, held, status }, reopening: found }: Props) {
  if (may.reopen !== true || held) return null;
  const [t, locale, who] = await Promise.all([getTranslations("committee"), getLocale(), viewer()]);
  const reopening = found?.asked;
  const approved = status === "approved";
  const tooLate = found?.tooLate === true;
  const mine = who.kind === "person" && reopening?.askedBy === who.personId;
  return (
    <section className="box stack">
      <h2>{t("reopen.title")}</h2>
      {tooLate ? <p>{t("reopen.tooLate")}</p> : null}
      {reopening ? (
        <>
          <p>{t("reopen.asked", { name: reopening.askedByName, date: formatDate(reopening.askedAt, locale) })}</p>
          <p className="given wrap-anywhere">{reopening.reason}</p>
          {approved && !mine && !tooLate ? <p>{t("reopen.deletes")}</p> : null}
          {mine && !tooLate ? <p className="meta">{t("reopen.wait")}</p> : null}
          <div className="row">
            {mine || tooLate ? null : (
              <OneButton action={agree} name="agree" applicationId={id} look="btn small">
                {t("reopen.confirm")}
              </OneButton>
            )}
            <OneButton action={decline} name="decline" applicationId={id} look="btn quiet small">
              {t(mine ? "reopen.takeBack" : approved ? "reopen.keepApproved" : "reopen.decline")}
            </OneButton>
          </div>
        </>
      ) : tooLate ? null : (
        <WordedForm className="stack" prefix="reopen-" action={reopen}>
          <HiddenField name="applicationId" value={id} />
          <Fold summary={t("reopen.open")}>
            <TextArea name="why" label={t("fields.why")} hint={t(approved ? "reopen.hintApproved" : "reopen.hint")} rows={3} />
            <SubmitButton className="btn quiet small">{t("reopen.ask")}</SubmitButton>
          </Fold>
        </WordedForm>
      )}
    </section>
  );
}
