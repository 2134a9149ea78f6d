import { getLocale, getTranslations } from "next-intl/server";
import { Fold } from "#components/form/fold";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { Meeting } from "#domain/consortia/meetings/meeting-reads";
import { SLOT_ANSWERS } from "#domain/consortia/meetings/state";
import { formatDateTime, HOME_ZONE } from "#lib/format";
import { fix } from "./actions.ts";

type Props = { meeting: Meeting; consortiumId: string };

/** The proposed times, each with the partners that can and cannot; whoever proposed them chooses one. */
export async function SlotTable({ meeting: { id, topic, slots, mayFix, isUnanswered }, consortiumId }: Props) {
  const [t, locale] = await Promise.all([getTranslations("meetings"), getLocale()]);
  return (
    <table className="flat slots mt-3">
      <caption className="vh">{t("table.caption", { topic })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("table.time")}</th>
          {SLOT_ANSWERS.map((answer) => (
            <th key={answer} scope="col">
              {t(`table.${answer}`)}
            </th>
          ))}
          {mayFix ? <th scope="col">{t("table.choose")}</th> : null}
        </tr>
      </thead>
      <tbody>
        {slots.map(({ at, names, isBest, isPast }, nth) => {
          const when = formatDateTime(at, locale, { zone: HOME_ZONE, style: "weekday" });
          return (
            <tr key={at.toISOString()}>
              <th scope="row">
                <time dateTime={at.toISOString()}>{when}</time>
                {isBest && !isPast ? (
                  <span className="block font-normal">
                    <StatusBadge tone="ok">{t("table.best")}</StatusBadge>
                  </span>
                ) : null}
              </th>
              {SLOT_ANSWERS.map((answer) => (
                <td key={answer} data-l={t(`table.${answer}`)}>
                  {names[answer].join(", ") || t("table.nobody")}
                </td>
              ))}
              {mayFix ? (
                <td>
                  {isPast ? null : (
                    <WordedForm action={fix} prefix={`f${id}${nth}`} className="">
                      <HiddenField name="consortiumId" value={consortiumId} />
                      <HiddenField name="meetingId" value={id} />
                      <HiddenField name="slot" value={nth} />
                      {isUnanswered ? (
                        <Fold
                          summary={
                            <>
                              {t("choose")} <VisuallyHidden>{when}</VisuallyHidden>
                            </>
                          }
                        >
                          <p>{t("unanswered.text")}</p>
                          <SubmitButton className="btn quiet small">{t("unanswered.choose")}</SubmitButton>
                        </Fold>
                      ) : (
                        <SubmitButton className="btn quiet small whitespace-nowrap">
                          {t("choose")} <VisuallyHidden>{when}</VisuallyHidden>
                        </SubmitButton>
                      )}
                    </WordedForm>
                  )}
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
