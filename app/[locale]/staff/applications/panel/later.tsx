import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { PanelView } from "#domain/review/application/review-reads";
import { snooze, wake } from "../actions.ts";
import { type From, QueueForm } from "../queue-form.tsx";
import { KeyCap } from "../shortcuts/key-cap.tsx";

const UNTIL = [
  { until: "tomorrow", keys: "s", shown: "S" },
  { until: "nextWeek", keys: "Shift+S", shown: "Shift+S" },
] as const;

/** Puts an open application aside, or brings it back. */
export async function Later({ application: { status }, from, snoozed }: { application: PanelView; from: From; snoozed: boolean }) {
  const t = await getTranslations("queue.panel");
  if (status !== "submitted" && status !== "changesAsked") return null;
  if (snoozed)
    return (
      <QueueForm action={wake} name="wake" from={from}>
        <SubmitButton className="linkbtn" keys="s">
          {t("wake")} <KeyCap of="S" />
        </SubmitButton>
      </QueueForm>
    );
  return (
    <>
      {UNTIL.map(({ until, keys, shown }) => (
        <QueueForm key={until} action={snooze} name={until} from={from}>
          <HiddenField name="until" value={until} />
          <SubmitButton className="linkbtn" keys={keys}>
            {t(until)} <KeyCap of={shown} />
          </SubmitButton>
        </QueueForm>
      ))}
    </>
  );
}
