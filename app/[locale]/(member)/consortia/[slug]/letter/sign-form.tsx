import { getTranslations } from "next-intl/server";
import { CheckboxField } from "#components/form/checkbox-field";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import { WordedForm } from "#components/form/worded-form";
import { EmptyState } from "#components/ui/empty-state";
import type { Letter, LetterPage } from "#domain/consortia/commitments/letter-page";
import { formWords } from "#lib/forms/form-words";
import { keptForm } from "#lib/forms/kept-form";
import { StepUpNote } from "../_space/step-up-note.tsx";
import { sign } from "./actions.ts";

/** For each partner that the reader may sign for and that has not signed. */
export async function SignForm({ page, letter }: { page: LetterPage; letter: Letter }) {
  const [t, common, words] = await Promise.all([getTranslations("commitments"), getTranslations("common"), formWords("commitments")]);
  const open = page.own.filter(({ hasSigned }) => !hasSigned);
  const kept = await Promise.all(open.map(({ organisationId }) => keptForm("signLetter", { organisationId })));
  return open.map(({ organisationId, name, may }, n) =>
    may === true ? (
      <section key={organisationId} className="sec">
        <WordedForm action={sign} initial={kept[n]} prefix={organisationId} className="stack max-w-3xl">
          <h2>{t("page.sign", { organisation: name })}</h2>
          <p>{t("page.signText", { name: page.reader })}</p>
          <StepUpNote />
          <HiddenField name="consortiumId" value={page.consortium.id} />
          <HiddenField name="organisationId" value={organisationId} />
          <HiddenField name="version" value={String(letter.version)} />
          <TextField name="name" label={t("fields.name")} autoComplete="name" width="w-m" />
          <TextField name="position" label={t("fields.position")} autoComplete="organization-title" width="w-m" />
          <CheckboxField name="authorised" label={t("fields.authorised", { organisation: name })} />
          <p>
            <SubmitButton pendingText={common("form.sending")}>{t("page.signDo")}</SubmitButton>
          </p>
        </WordedForm>
      </section>
    ) : (
      <EmptyState key={organisationId} state="denied" title={t("page.cannotSign", { organisation: name })}>
        {words.refusal(may)}
      </EmptyState>
    ),
  );
}
