import { getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { Icon } from "#components/ui/icon";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { NamedScores } from "#domain/review/committee/scores";
import type { Criterion } from "#domain/review/state";
import { score } from "../committee-actions.ts";
import { criterionWords } from "./criterion-words.ts";

const SCALE = ["0", "1", "2", "3", "4", "5"].map((value) => ({ value, text: value }));
type Props = { applicationId: string; criteria: Criterion[]; mine: NamedScores | undefined };

/** One's own score for each criterion, 0 to 5, with a comment. */
export async function ScoreForm({ applicationId, criteria, mine }: Props) {
  const [t, c, wordOf] = await Promise.all([getTranslations("committee.rubric"), getTranslations("common.form"), criterionWords()]);
  return (
    <WordedForm className="stack scale" prefix="score-" action={score}>
      <HiddenField name="applicationId" value={applicationId} />
      <Fold summary={t(mine ? "change" : "open")}>
        <p className="hint">{t("scale")}</p>
        {criteria.map((criterion) => {
          const mark = mine?.marks[criterion.key];
          return (
            <div key={criterion.key} className="criterion">
              <RadioGroup
                name={`scores.${criterion.key}`}
                label={wordOf(criterion)}
                options={SCALE}
                defaultValue={mark ? String(mark.score) : undefined}
              />
              <details open={mark?.comment ? true : undefined}>
                <summary>
                  <VisuallyHidden>{t("comment", { criterion: wordOf(criterion) })}</VisuallyHidden>
                  <Icon name="pencil" />
                </summary>
                <TextArea
                  name={`comments.${criterion.key}`}
                  label={t("comment", { criterion: wordOf(criterion) })}
                  hint={t("commentHint")}
                  optional={c("optional")}
                  rows={2}
                  defaultValue={mark?.comment ?? ""}
                />
              </details>
            </div>
          );
        })}
        <SubmitButton className="btn quiet small">{t("do")}</SubmitButton>
      </Fold>
    </WordedForm>
  );
}
