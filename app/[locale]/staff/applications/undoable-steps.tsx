import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import type { UndoableStep } from "#domain/review/decision/undo-stack";
import { unassign as unassignHere } from "./[id]/actions.ts";
import { OneButton } from "./[id]/one-button.tsx";
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
  /** The application on whose page they are: undoing its assignment stays there. */
  pageOf?: string;
};

/** One's decisions and assignments that can be undone, each with the time that is left; wherever one has gone since. */
export async function UndoableSteps({ steps, now, query = "", keyed = true, pageOf }: Props) {
  const t = await getTranslations("queue.bar");
  if (steps.length === 0) return null;
  const newest = keyed ? steps[0] : undefined;
  const others = newest ? steps.slice(1) : steps;
  const left = (until: Date) => until.getTime() - now.getTime();
  const [latest] = others;
  const one = ({ id, organisation, until, what }: UndoableStep, keys?: "z") => {
    const text = <TimeLeft milliseconds={left(until)} text={t(what === "decision" ? "undoOf" : "undoAssignment", { organisation })} />;
    const name = `undo-${what}-${id}`;
    const isOwn = what === "assignment" && id === pageOf;
    return (
      <WhileLeft key={id} milliseconds={left(until)}>
        {isOwn ? (
          <OneButton action={unassignHere} name={name} applicationId={id} look="linkbtn num" keys={keys}>
            {text}
          </OneButton>
        ) : (
          <QueueForm action={what === "decision" ? undo : unassign} name={name} from={{ applicationId: id, query, next: "" }}>
            <SubmitButton className="linkbtn num" keys={keys}>
              {text}
            </SubmitButton>
          </QueueForm>
        )}
        {keys ? (
          <>
            {" "}
            <KeyCap of="Z" />
          </>
        ) : null}
      </WhileLeft>
    );
  };
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
