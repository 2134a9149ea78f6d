import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { UndoableStep } from "#domain/review/decision/undo-stack";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { TimeLeft, WhileLeft } from "../time-left.tsx";
import { undoAll } from "./actions.ts";

type Props = { steps: readonly UndoableStep[]; until: Date; now: Date; query: string };

/** After a step on many: one button that undoes all of it that can be undone, decisions or assignments. */
export async function UndoAll({ steps, until, now, query }: Props) {
  const t = await getTranslations("queue.bar");
  const left = until.getTime() - now.getTime();
  return (
    <WordedForm className="inline" prefix="undo-all-" action={undoAll} stays>
      <HiddenField name="what" value={steps[0]?.what ?? "decision"} />
      {steps.map(({ id }) => (
        <HiddenField key={id} name="applicationId" value={id} />
      ))}
      <HiddenField name="query" value={query} />
      <WhileLeft key={steps[0]?.id} milliseconds={left}>
        <SubmitButton className="linkbtn num" keys="z">
          <TimeLeft milliseconds={left} text={t(steps[0]?.what === "assignment" ? "undoAssignments" : "undoAll", { n: steps.length })} />
        </SubmitButton>{" "}
        <KeyCap of="Z" />
      </WhileLeft>
    </WordedForm>
  );
}
