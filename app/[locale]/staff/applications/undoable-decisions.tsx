import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import type { UndoableDecision } from "#domain/review/decision/undoable";
import { undo } from "./actions.ts";
import { QueueForm } from "./queue-form.tsx";
import { KeyCap } from "./shortcuts/key-cap.tsx";
import { TimeLeft, WhileLeft } from "./time-left.tsx";

type Props = {
  /** The newest first. */
  decisions: readonly UndoableDecision[];
  now: Date;
  /** Where in the queue undoing leads back to. */
  query?: string;
  /** Z undoes the newest of these, which is then in sight; otherwise all are folded away. */
  keyed?: boolean;
};

/** One's decisions whose emails have not been sent, each with the time that is left to undo it; wherever one has gone since. */
export async function UndoableDecisions({ decisions, now, query = "", keyed = true }: Props) {
  const t = await getTranslations("queue.bar");
  if (decisions.length === 0) return null;
  const newest = keyed ? decisions[0] : undefined;
  const others = newest ? decisions.slice(1) : decisions;
  const left = (until: Date) => until.getTime() - now.getTime();
  const [latest] = others;
  const one = ({ id, organisation, until }: UndoableDecision, keys?: "z") => (
    <QueueForm action={undo} name={`undo-${id}`} from={{ applicationId: id, query, next: "" }}>
      <WhileLeft key={id} milliseconds={left(until)}>
        <SubmitButton className="linkbtn num" keys={keys}>
          <TimeLeft milliseconds={left(until)} text={t("undoOf", { organisation })} />
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
              {others.map((decision) => (
                <li key={decision.id}>{one(decision)}</li>
              ))}
            </ul>
          </details>
        </WhileLeft>
      ) : null}
    </>
  );
}
