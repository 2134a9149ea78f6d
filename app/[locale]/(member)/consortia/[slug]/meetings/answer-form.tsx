import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Meeting } from "#domain/consortia/meetings/meeting-reads";
import { SLOT_ANSWERS } from "#domain/consortia/meetings/state";
import { formatDateTime, HOME_ZONE } from "#lib/format";
import { answer } from "./actions.ts";

type Props = { meeting: Meeting; consortiumId: string; organisation: string };

/** What the reader's organisation says of each time. */
export async function AnswerForm({ meeting: { id, topic, slots, own }, consortiumId, organisation }: Props) {
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  return (
    <WordedForm action={answer} prefix={`a${id}`} className="">
      <HiddenField name="consortiumId" value={consortiumId} />
      <HiddenField name="meetingId" value={id} />
      <Fold
        summary={
          <>
            {t(own ? "answer.change" : "answer.add", { organisation })}
            <VisuallyHidden>: {topic}</VisuallyHidden>
          </>
        }
        open={!own}
      >
        {slots.map(({ at }, nth) => (
          <RadioGroup
            key={at.toISOString()}
            name={`answers[${nth}]`}
            label={formatDateTime(at, locale, { zone: HOME_ZONE, style: "weekday" })}
            options={SLOT_ANSWERS.map((value) => ({ value, text: t(`answer.${value}`) }))}
            look="line"
            defaultValue={own?.[nth]}
          />
        ))}
        <p>
          <SubmitButton>{t("answer.save")}</SubmitButton>
        </p>
      </Fold>
    </WordedForm>
  );
}
