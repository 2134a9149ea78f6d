import { getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import type { LetterPage } from "#domain/consortia/commitments/letter-page";
import { LOCALES } from "#domain/kernel/state";
import { issue } from "./actions.ts";

/** The coordinator's form for the first letter, or folded away for the next. */
export async function IssueForm({ page, version }: { page: LetterPage; version: number }) {
  const [t, common] = await Promise.all([getTranslations("commitments"), getTranslations("common")]);
  if (page.mayIssue !== true) return null;
  const counter = { limit: 2000, text: common("form.left") };
  const fields = (
    <>
      <p>{t(version > 0 ? "page.changeText" : "page.issueText")}</p>
      {LOCALES.map((lang) => (
        <TextArea
          key={lang}
          name={`pledge.${lang}`}
          label={t(`fields.pledge_${lang}`)}
          hint={lang === "en" ? t("page.pledgeHint") : undefined}
          lang={lang}
          defaultValue={page.pledge[lang]}
          counter={counter}
        />
      ))}
      <TextField name="validUntil" type="date" label={t("fields.validUntil")} hint={t("page.validHint")} width="w-s" />
      <p>
        <SubmitButton pendingText={common("form.sending")}>{t("page.issue")}</SubmitButton>
      </p>
    </>
  );
  return (
    <section className="sec">
      <WordedForm action={issue} prefix="issue" className="stack max-w-3xl">
        <HiddenField name="consortiumId" value={page.consortium.id} />
        <HiddenField name="version" value={String(version)} />
        {version > 0 ? <Fold summary={t("page.change")}>{fields}</Fold> : fields}
      </WordedForm>
    </section>
  );
}
