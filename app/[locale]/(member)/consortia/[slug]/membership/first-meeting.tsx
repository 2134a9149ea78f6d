import { getLocale, getTranslations } from "next-intl/server";
import { RadioGroup } from "#components/form/choice-group";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextArea } from "#components/form/text-area";
import { WordedForm } from "#components/form/worded-form";
import { WithLinks } from "#components/ui/with-links";
import type { FirstMeeting } from "#domain/consortia/first-meetings/first-meeting-reads";
import type { ConsortiumPlace, Membership } from "#domain/consortia/partners/membership";
import { HOME_ZONE, zoneName } from "#lib/format";
import { paths } from "#lib/paths";
import { ProposedTimes, weekdayTime } from "../_space/proposed-times.tsx";
import { choose, declineTimes } from "./actions.ts";

type Props = { consortium: Membership["consortium"]; place: ConsortiumPlace; meeting: FirstMeeting };

/** What the coordinator proposes to an organisation that asks to join: its times, of which it chooses one or says that none suits, and the meeting that came of it. */
export async function FirstMeetingHere({ consortium, place, meeting }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("meetings.first"), getTranslations("meetings"), getLocale()]);
  const { state, chosen, reply, slots, minutes } = meeting;
  const mayAnswer = state === "proposed" && place.may.withdraw === true;
  return (
    <section className="stack mt-4" data-keeps-focus>
      <h3>{t("asked")}</h3>
      {state === "proposed" ? <p>{t("askedText", { zone: zoneName(HOME_ZONE, locale), n: minutes })}</p> : null}
      {state === "proposed" && !mayAnswer ? <ProposedTimes slots={slots} /> : null}
      {state === "passed" ? <p>{t("gone")}</p> : null}
      {chosen ? (
        <p>
          {t(meeting.again ? "youMet" : "youAgreed", { when: weekdayTime(chosen, locale) })}{" "}
          <a className="alone" href={paths(locale).firstMeetingFile(consortium.slug, place.id)}>
            {words("file")}
          </a>
        </p>
      ) : null}
      {chosen && !meeting.again ? <p className="meta">{t("withdrawn")}</p> : null}
      {meeting.place && !reply ? (
        <p className="meta wrap-anywhere">{t.rich("place", { at: () => <WithLinks text={meeting.place ?? ""} /> })}</p>
      ) : null}
      {reply ? (
        <>
          <p>{t("youDeclined")}</p>
          <blockquote className="given wrap-anywhere" lang={reply.language === locale ? undefined : reply.language}>
            {reply.text}
          </blockquote>
        </>
      ) : null}
      {mayAnswer ? <AnswerTimes consortium={consortium} place={place} meeting={meeting} /> : null}
    </section>
  );
}

async function AnswerTimes({ consortium, place, meeting: { id, slots } }: Props) {
  const [t, words, locale] = await Promise.all([getTranslations("meetings.first"), getTranslations("meetings"), getLocale()]);
  const of = (
    <>
      <HiddenField name="consortiumId" value={consortium.id} />
      <HiddenField name="organisationId" value={place.organisationId} />
      <HiddenField name="meetingId" value={id} />
    </>
  );
  const open = slots.flatMap(({ at, isPast }, nth) => (isPast ? [] : [{ value: String(nth), text: weekdayTime(at, locale) }]));
  return (
    <>
      <WordedForm action={choose} prefix={`t${place.organisationId}`} className="">
        {of}
        <RadioGroup
          name="slot"
          label={words("fields.slot")}
          options={open}
          {...(open.length === 1 && open[0] ? { defaultValue: open[0].value } : {})}
        />
        <p className="mt-3">
          <SubmitButton>{t("choose")}</SubmitButton>
        </p>
      </WordedForm>
      <WordedForm action={declineTimes} prefix={`z${place.organisationId}`} className="">
        {of}
        <Fold summary={t("none")}>
          <TextArea name="reply" label={words("fields.reply")} rows={3} />
          <p>
            <SubmitButton className="btn quiet">{t("noneSave")}</SubmitButton>
          </p>
        </Fold>
      </WordedForm>
    </>
  );
}
