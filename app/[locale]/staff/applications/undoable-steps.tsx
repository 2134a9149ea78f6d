import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import type { UndoableStep } from "#domain/review/decision/undo-stack";
import { unassign, undo } from "./actions.ts";
import { QueueForm } from "./queue-form.tsx";
import { KeyCap } from "./shortcuts/key-cap.tsx";
import { TimeLeft, WhileLeft } from "./time-left.tsx";

type Props = {
  /** The newest first. */
  steps: readonly UndoableStep[];
  now: Date;
  /** Where in the queue undoing leads back to. */
  query?: string;
  /** Z undoes the newest of these, which is then in sight; otherwise all are folded away. */
  keyed?: boolean;
};

/** One's decisions and assignments that can be undone, each with the time that is left; wherever one has gone since. */
export async function UndoableSteps({ steps, now, query = "", keyed = true }: Props) {
  const t = await getTranslations("queue.bar");
  if (steps.length === 0) return null;
  const newest = keyed ? steps[0] : undefined;
  const others = newest ? steps.slice(1) : steps;
  const left = (until: Date) => until.getTime() - now.getTime();
  const [latest] = others;
  const one = ({ id, organisation, until, what }: UndoableStep, keys?: "z") => (
    <QueueForm action={what === "decision" ? undo : unassign} name={`undo-${what}-${id}`} from={{ applicationId: id, query, next: "" }}>
      <WhileLeft key={id} milliseconds={left(until)}>
        <SubmitButton className="linkbtn num" keys={keys}>
          <TimeLeft milliseconds={left(until)} text={t(what === "decision" ? "undoOf" : "undoAssignment", { organisation })} />
        </SubmitButton>
        {keys ? (
          <>
            {" "}
            <KeyCap of="Z" />
          </>
        ) : null}
      </WhileLeft>
    </QueueForm>
  );
  return (
    <>
      {newest ? one(newest, "z") : null}
      {latest ? (
        <WhileLeft milliseconds={left(latest.until)}>
          <details className="earlier">
            <summary>{t("undoEarlier", { n: others.length })}</summary>
            <ul>
              {others.map((step) => (
                <li key={`${step.what} ${step.id}`}>{one(step)}</li>
              ))}
            </ul>
          </details>
        </WhileLeft>
      ) : null}
    </>
  );
}
