import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { LastCheck } from "#domain/audit/check-audit";
import { formatDateTime } from "#lib/format";
import { keptForm } from "#lib/forms/kept-form";
import { check } from "./actions.ts";

/** What the last check of the whole trail found and when, and the button for another. */
export async function CheckForm({ last }: { last: LastCheck | undefined }) {
  const [t, former, locale, initial] = await Promise.all([
    getTranslations("audit.check"),
    getTranslations("audit"),
    getLocale(),
    keptForm("audit.check", {}),
  ]);
  const said = last && { by: last.by ?? former("former"), when: formatDateTime(last.at, locale), rows: last.rows };
  return (
    <section className="box mt-4">
      <h2>{t("title")}</h2>
      <p>{t("text")}</p>
      {said ? (
        <p>
          {last.fault ? <b>{t("broken", { ...said, fault: last.fault, seq: String(last.seq) })}</b> : t("whole", said)}{" "}
          {t("since", { n: last.since })}
        </p>
      ) : (
        <p>{t("never")}</p>
      )}
      <WordedForm action={check} initial={initial} className="stack mt-3">
        <SubmitButton>{t("send")}</SubmitButton>
      </WordedForm>
    </section>
  );
}
