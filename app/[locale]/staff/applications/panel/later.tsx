import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { TextField } from "#components/form/text-field";
import type { PanelView } from "#domain/review/application/review-reads";
import { snoozeDays } from "#domain/review/queue/queue-days";
import { snooze, wake } from "../actions.ts";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";

const UNTIL = [
  { until: "tomorrow", keys: "s", shown: "S" },
  { until: "nextWeek", keys: "Shift+S", shown: "Shift+S" },
] as const;

type Props = { application: PanelView; from: From; snoozed: boolean; now: Date };

/** Puts an open application aside, until one of two mornings by a key or until a chosen day, or brings it back. */
export async function Later({ application: { status }, from, snoozed, now }: Props) {
  const t = await getTranslations("queue");
  if (status !== "submitted" && status !== "changesAsked") return null;
  if (snoozed)
    return (
      <QueueForm action={wake} name="wake" from={from}>
        <SubmitButton className="linkbtn" keys="s">
          {t("panel.wake")} <KeyCap of="S" />
        </SubmitButton>
      </QueueForm>
    );
  const { first, last } = snoozeDays(now);
  return (
    <>
      {UNTIL.map(({ until, keys, shown }) => (
        <QueueForm key={until} action={snooze} name={until} from={from}>
          <HiddenField name="until" value={until} />
          <SubmitButton className="linkbtn" keys={keys}>
            {t(`panel.${until}`)} <KeyCap of={shown} />
          </SubmitButton>
        </QueueForm>
      ))}
      <QueueForm action={snooze} name="day" from={from} className="snooze-day">
        <HiddenField name="until" value="day" />
        <TextField name="day" type="date" label={t("fields.day")} min={first} max={last} />
        <SubmitButton className="btn quiet">{t("panel.day")}</SubmitButton>
      </QueueForm>
    </>
  );
}
