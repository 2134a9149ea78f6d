"use client";
import { useContext } from "react";
import { ADD_ROW, rowsField, rowsIn } from "#lib/forms/form-rows";
import { AnswerContext } from "../form/answer.ts";
import { HiddenField } from "../form/hidden-field.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { SubmitButton } from "../form/submit-button.tsx";
import { TextField } from "../form/text-field.tsx";

export type RoleRow = { id?: string; title: string; sector: string; seats: number };
export type RoleRowsWords = { row: string[]; title: string; sector: string; seats: string; chooseSector: string; add: string };
type Props = { rows: RoleRow[]; sectors: Option[]; words: RoleRowsWords };

const EMPTY: RoleRow = { title: "", sector: "", seats: 1 };
const LIST = "roles";

/** Roles sought, one row each; the button asks the server for one more, so that it works without scripts. */
export function RoleRows({ rows, sectors, words }: Props) {
  const { state, prefix } = useContext(AnswerContext);
  const sent = "values" in state ? rowsIn(state.values, LIST) : 0;
  const shown = Math.min(words.row.length, Math.max(sent, rows.length));
  return (
    <>
      {/* The form's first button is the one that the Enter key presses: it must not be the one that adds a row. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <HiddenField name={rowsField(LIST)} value={shown} />
      <div id={`${prefix}${LIST}`} tabIndex={-1} className="stack [--g:28px]">
        {Array.from({ length: shown }, (_, n) => {
          const row = rows[n] ?? EMPTY;
          const name = (field: string) => `${LIST}[${n}].${field}`;
          return (
            <fieldset key={name("row")} className="group">
              <legend>{words.row[n]}</legend>
              {row.id ? <HiddenField name={name("id")} value={row.id} /> : null}
              <div className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_15rem_7rem]">
                <TextField name={name("title")} label={words.title} defaultValue={row.title} maxLength={80} />
                <SelectField
                  name={name("sector")}
                  label={words.sector}
                  options={sectors}
                  empty={words.chooseSector}
                  defaultValue={row.sector}
                />
                <TextField name={name("seats")} label={words.seats} type="number" min={1} max={40} width="w-xs" defaultValue={row.seats} />
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
