import { getLocale, getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { MergeView } from "#domain/organisations/merge/merge-reads";
import { formatDate } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { Permission } from "../permission.tsx";
import { confirm, decline, reverse } from "./actions.ts";

/** What the reader may do with a merge now, and why. */
export async function Decide({ merge: { mergeId, state, may, run, until } }: { merge: MergeView }) {
  const [t, locale, confirming, reversing] = await Promise.all([
    getTranslations("duplicates.merge"),
    getLocale(),
    keptForm("confirmMerge", { mergeId }),
    keptForm("reverseMerge", { mergeId }),
  ]);
  const subject = <HiddenField name="mergeId" value={mergeId} />;
  if (state === "merged")
    return (
      <section className="stack">
        <Permission may={may.reverse} yes={t("mayReverse", { date: until ? formatDate(until, locale) : "" })} />
        {may.reverse === true ? (
          <WordedForm action={reverse} initial={reversing} prefix="reverse-">
            {subject}
            <SubmitButton className="btn danger">{t("reverse")}</SubmitButton>
          </WordedForm>
        ) : null}
      </section>
    );
  if (state !== "waiting") return null;
  return (
    <section className="stack">
      <Permission may={may.confirm} yes={t("mayConfirm")} />
      <div className="row items-start">
        {may.confirm === true && run?.ok ? (
          <WordedForm action={confirm} initial={confirming} prefix="confirm-">
            {subject}
            <SubmitButton>{t("confirm")}</SubmitButton>
          </WordedForm>
        ) : null}
        {may.decline === true ? (
          <WordedForm action={decline} prefix="decline-">
            {subject}
            <SubmitButton className="btn quiet">{t("decline")}</SubmitButton>
          </WordedForm>
        ) : null}
      </div>
    </section>
  );
}
