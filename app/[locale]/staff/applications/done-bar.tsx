import { getLocale, getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { Icon } from "#components/ui/icon";
import type { QueueView } from "#domain/review/queue/queue";
import type { LastDone } from "#domain/review/queue/queue-done";
import { formatDate } from "#lib/format";
import { paths } from "#lib/paths";
import { undo, wake } from "./actions.ts";
import { placeHref } from "./applications.params.ts";
import { BulkResult } from "./bulk/bulk-result.tsx";
import { UndoAll } from "./bulk/undo-all.tsx";
import type { LoadedQueue } from "./load.ts";
import { QueueForm } from "./queue-form.tsx";
import { KeyCap } from "./shortcuts/key-cap.tsx";
import { TimeLeft, WhileLeft } from "./time-left.tsx";
import { UndoableSteps } from "./undoable-steps.tsx";

const KEEP_DECIDED = new Set<QueueView>(["decided", "withdrawn", "all"]);

/** What was just done, said aloud, and the way back while its mail waits. */
export async function DoneBar({ loaded }: { loaded: LoadedQueue }) {
  const [t, views, locale] = await Promise.all([getTranslations("queue.bar"), getTranslations("queue.views"), getLocale()]);
  const { done, place, found, counts, now, query, stack } = loaded;
  const at = placeHref("", query, {});
  const from = { applicationId: done?.id ?? "", query: at, next: "" };
  // The newest come first: those of the step on many, then what was decided before it.
  const kind = place.what === "decided" ? "decision" : place.what === "claimed" ? "assignment" : undefined;
  const ofMany = place.done === null ? [] : stack.filter(({ what }) => what === kind).slice(0, place.done);
  const [newest] = ofMany;
  const many = ofMany.length > 1;
  const back = done && place.what === "decided" && done.until ? done.until.getTime() - now.getTime() : 0;
  // In a list that keeps what is decided, its length says nothing of what is left to do.
  const left = KEEP_DECIDED.has(query.view) ? counts.todo : found.total;
  const reopen =
    done && place.what === "decided" && (done.status === "refused" || done.status === "approved") ? (
      <a className="tap" href={paths(locale).staffApplication(done.id)}>
        {t("reopen")}
      </a>
    ) : null;
  const day = done?.snoozedUntil ? formatDate(done.snoozedUntil, locale) : "";
  const said = done ? words(t, done, place.what, { n: left, day }) : place.saved ? views("done") : null;
  return (
    <div className={said !== null || place.done !== null || stack.length > 0 ? "bar" : "bar empty"}>
      {said === null ? null : <Icon name="check" />}
      <p role="status">{said}</p>
      {back > 0 ? (
        <QueueForm action={undo} name="undo" from={from}>
          <WhileLeft key={done?.id} milliseconds={back} over={reopen}>
            <SubmitButton className="linkbtn num" keys="z">
              <TimeLeft milliseconds={back} text={t("undo")} />
            </SubmitButton>{" "}
            <KeyCap of="Z" />
          </WhileLeft>
        </QueueForm>
      ) : (
        reopen
      )}
      {done && place.what === "snoozed" ? (
        <QueueForm action={wake} name="wake" from={from}>
          <SubmitButton className="linkbtn" keys="z">
            {t("undo")}
          </SubmitButton>{" "}
          <KeyCap of="Z" />
        </QueueForm>
      ) : null}
      {many && newest ? <UndoAll steps={ofMany} until={newest.until} now={now} query={at} /> : null}
      <UndoableSteps
        steps={stack.filter((step) => (many ? !ofMany.includes(step) : back <= 0 || step.what !== "decision" || step.id !== done?.id))}
        now={now}
        query={at}
        keyed={!many && back <= 0 && place.what !== "snoozed"}
      />
      <BulkResult loaded={loaded} />
    </div>
  );
}

function words(
  t: Awaited<ReturnType<typeof getTranslations<"queue.bar">>>,
  done: LastDone,
  what: string,
  { n, day }: { n: number; day: string },
): string {
  const { organisation, status, mine, assignee } = done;
  if (what === "undone") return t("undone", { organisation });
  if (what === "unassigned") return t("unassigned", { organisation });
  if (what === "woken") return t("woken", { organisation });
  if (what === "claimed") return mine || !assignee ? t("claimed", { organisation }) : t("assigned", { organisation, name: assignee });
  if (what === "snoozed") return t("snoozed", { organisation, n, day });
  return status === "approved" || status === "refused" || status === "changesAsked" ? t(status, { organisation, n }) : "";
}
