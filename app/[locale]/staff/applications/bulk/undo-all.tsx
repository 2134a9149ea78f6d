import { getTranslations } from "next-intl/server";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import { WordedForm } from "#components/form/worded-form";
import type { UndoableDecision } from "#domain/review/decision/undoable";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { TimeLeft, WhileLeft } from "../time-left.tsx";
import { undoAll } from "./actions.ts";

type Props = { decisions: readonly UndoableDecision[]; until: Date; now: Date; query: string };

/** After a step on many: one button that undoes all decisions whose emails have not been sent. */
export async function UndoAll({ decisions, until, now, query }: Props) {
  const t = await getTranslations("queue.bar");
  const left = until.getTime() - now.getTime();
  return (
    <WordedForm className="inline" prefix="undo-all-" action={undoAll} stays>
      {decisions.map(({ id }) => (
        <HiddenField key={id} name="applicationId" value={id} />
      ))}
      <HiddenField name="query" value={query} />
      <WhileLeft key={decisions[0]?.id} milliseconds={left}>
        <SubmitButton className="linkbtn num" keys="z">
          <TimeLeft milliseconds={left} text={t("undoAll", { n: decisions.length })} />
        </SubmitButton>{" "}
        <KeyCap of="Z" />
      </WhileLeft>
    </WordedForm>
  );
}
