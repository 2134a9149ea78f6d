"use client";
import { useContext } from "react";
import { ADD_ROW, rowsField, rowsIn } from "#lib/forms/form-rows";
import { AnswerContext } from "../form/answer.ts";
import { HiddenField } from "../form/hidden-field.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

export type DeadlineRow = { at: string; stage: string; timeAssumed: boolean };
type Words = { row: string[]; at: string; stage: string; add: string };
type Props = { rows: DeadlineRow[]; stages: Option[]; words: Words };

const LIST = "deadlines";

/** Deadlines, one row each; the button asks the server for one more, so that it works without scripts. */
export function DeadlineRows({ rows, stages, words }: Props) {
  const { state, prefix } = useContext(AnswerContext);
  const sent = "values" in state ? rowsIn(state.values, LIST) : 0;
  const shown = Math.min(words.row.length, Math.max(1, sent, rows.length));
  return (
    <>
      {/* The form's first button is the one that the Enter key presses: it must not be the one that adds a row. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <HiddenField name={rowsField(LIST)} value={shown} />
      <div id={`${prefix}${LIST}`} tabIndex={-1} className="stack [--g:28px]">
        {Array.from({ length: shown }, (_, n) => {
          const row = rows[n];
          const name = (field: string) => `${LIST}[${n}].${field}`;
          return (
            <fieldset key={name("row")} className="group">
              <legend>{words.row[n]}</legend>
              {row?.timeAssumed ? <HiddenField name={name("timeAssumed")} value="on" /> : null}
              <div className="grid items-end gap-3 md:grid-cols-2">
                <TextField name={name("at")} label={words.at} type="datetime-local" defaultValue={row?.at ?? ""} />
                <SelectField
                  name={name("stage")}
                  label={words.stage}
                  options={stages}
                  defaultValue={row?.stage ?? "proposal"}
                  width="w-l"
                />
              </div>
            </fieldset>
          );
        })}
      </div>
      {shown < words.row.length ? (
        <p>
          <SubmitButton className="btn quiet" name={ADD_ROW} value={LIST}>
            {words.add}
          </SubmitButton>
        </p>
      ) : null}
    </>
  );
}
