import { getLocale, getTranslations } from "next-intl/server";
import { ConfirmFold } from "#components/form/confirm-fold";
import { HiddenField } from "#components/form/hidden-field";
import { WordedForm } from "#components/form/worded-form";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { WithLinks } from "#components/ui/with-links";
import type { Meeting, Meetings } from "#domain/consortia/meetings/meeting-reads";
import { formatDate, formatDateTime, HOME_ZONE } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { remove } from "./actions.ts";
import { AnswerForm } from "./answer-form.tsx";
import { SlotTable } from "./slot-table.tsx";

type Props = { meeting: Meeting; of: Meetings };

/** One meeting: its chosen time, or who can meet when, and what its reader may do. */
export async function MeetingCard({ meeting, of: { id: consortiumId, slug, organisation } }: Props) {
  const [t, rooms, locale] = await Promise.all([getTranslations("meetings"), getTranslations("rooms"), getLocale()]);
  const { id, topic, language, minutes, place, fixed, silent, mayAnswer } = meeting;
  const by = meeting.by ?? rooms("agreement.erased");
  const proposed = t("by", { by, organisation: meeting.organisation, date: formatDate(meeting.proposedAt, locale) });
  return (
    <li>
      <h3 className="wrap-anywhere" lang={language === locale ? undefined : language}>
        {topic}
      </h3>
      <p className="meta num">{[t("length", { n: minutes }), proposed].join(BETWEEN_PARTS)}</p>
      {place ? <p className="meta wrap-anywhere">{t.rich("first.place", { at: () => <WithLinks text={place} /> })}</p> : null}
      {fixed ? (
        <p className="mt-2">
          {t("fixed", { when: formatDateTime(fixed, locale, { zone: HOME_ZONE, style: "weekday" }) })}{" "}
          <a className="alone" href={paths(locale).consortiumMeetingFile(slug, id)}>
            {t("file")}
            <VisuallyHidden>: {topic}</VisuallyHidden>
          </a>
        </p>
      ) : (
        <>
          <SlotTable meeting={meeting} consortiumId={consortiumId} />
          {mayAnswer ? (
            <p className="mt-2">{silent.length > 0 ? t("silent", { partners: silent.join(", ") }) : t("everyone")}</p>
          ) : (
            <p className="mt-2">{meeting.slots.every(({ isPast }) => isPast) ? t("passed") : null}</p>
          )}
        </>
      )}
      <div className="row mt-3 items-start">
        {mayAnswer ? <AnswerForm meeting={meeting} consortiumId={consortiumId} organisation={organisation} /> : null}
        {meeting.mayFix ? (
          <WordedForm action={remove} prefix={`r${id}`} className="">
            <HiddenField name="consortiumId" value={consortiumId} />
            <HiddenField name="meetingId" value={id} />
            <ConfirmFold
              summary={
                <>
                  {t("remove.ask")}
                  <VisuallyHidden>: {topic}</VisuallyHidden>
                </>
              }
              confirm={t("remove.confirm")}
            >
              {t("remove.text")}
            </ConfirmFold>
          </WordedForm>
        ) : null}
      </div>
    </li>
  );
}
