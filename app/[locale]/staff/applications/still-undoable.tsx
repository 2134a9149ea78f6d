import { getTranslations } from "next-intl/server";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { undo } from "./actions.ts";
import { placeHref } from "./applications.params.ts";
import { undoAll } from "./bulk/actions.ts";
import type { LoadedQueue } from "./load.ts";
import { QueueForm } from "./queue-form.tsx";
import { KeyCap } from "./shortcuts/key-cap.tsx";
import { TimeLeft } from "./time-left.tsx";

/** One's decisions whose mails wait: after a step on many all of them, otherwise the newest; wherever one has gone in the queue since. */
export async function StillUndoable({ loaded: { stack, next, place, now, query } }: { loaded: LoadedQueue }) {
  const [t, c] = await Promise.all([getTranslations("queue.bar"), getTranslations("common.form")]);
  if (!next?.until) return null;
  const at = placeHref("", query, {});
  const left = next.until.getTime() - now.getTime();
  if (place.done !== null && stack.length > 1)
    return (
      <ActionForm className="inline" prefix="undo-all-" action={undoAll} summaryTitle={c("problem")} titlePrefix={c("errorPrefix")}>
        {stack.map((id) => (
          <HiddenField key={id} name="applicationId" value={id} />
        ))}
        <HiddenField name="query" value={at} />
        <SubmitButton className="linkbtn num" keys="z">
          <TimeLeft key={next.id} milliseconds={left} text={t("undoAll", { n: stack.length })} />
        </SubmitButton>{" "}
        <KeyCap of="Z" />
      </ActionForm>
    );
  return (
    <QueueForm action={undo} name="undo" from={{ applicationId: next.id, query: at, next: "" }}>
      <SubmitButton className="linkbtn num" keys="z">
        <TimeLeft key={next.id} milliseconds={left} text={t("undoOf", { organisation: next.organisation })} />
      </SubmitButton>{" "}
      <KeyCap of="Z" />
    </QueueForm>
  );
}
