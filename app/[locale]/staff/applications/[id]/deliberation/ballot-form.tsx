import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { VoteView } from "#domain/review/committee/votes";
import { BALLOT_CHOICES } from "#domain/review/state";
import { ballot } from "../committee-actions.ts";

/** One's ballot in an open vote. */
export async function BallotForm({ applicationId, vote: { id, secret } }: { applicationId: string; vote: VoteView }) {
  const t = await getTranslations("committee");
  return (
    <WordedForm className="stack" prefix="ballot-" action={ballot}>
      <HiddenField name="applicationId" value={applicationId} />
      <HiddenField name="voteId" value={id} />
      <RadioGroup
        name="choice"
        label={t("fields.choice")}
        hint={secret ? `${t("vote.castHint")} ${t("vote.secretHint")}` : t("vote.castHint")}
        options={BALLOT_CHOICES.map((value) => ({ value, text: t(`vote.choices.${value}`) }))}
      />
      <SubmitButton className="btn small">{t("vote.cast")}</SubmitButton>
    </WordedForm>
  );
}
