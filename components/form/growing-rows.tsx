"use client";
import { type ReactNode, useContext } from "react";
import { ADD_ROW, rowsField, rowsIn } from "#lib/forms/form-rows";
import { AnswerContext } from "./answer.ts";
import { HiddenField } from "./hidden-field.tsx";
import { SubmitButton } from "./submit-button.tsx";

type Props = {
  /** The name of the list, as its fields begin: "roles" of "roles[0].title". */
  list: string;
  /** How many rows there are before anything is sent. */
  rows: number;
  /** The heading of each row, as many as there can be. */
  headings: readonly string[];
  /** What the button says that adds a row. */
  add: string;
  /** The fields of the nth row; `name` makes their names. */
  fieldsOf: (n: number, name: (field: string) => string) => ReactNode;
};

/** Rows of fields; the button asks the server for one more, so that it works without scripts. */
export function GrowingRows({ list, rows, headings, add, fieldsOf }: Props) {
  const { state, prefix } = useContext(AnswerContext);
  const sent = "values" in state ? rowsIn(state.values, list) : 0;
  const shown = Math.min(headings.length, Math.max(sent, rows));
  return (
    <>
      {/* The form's first button is the one that the Enter key presses: it must not be the one that adds a row. */}
      <button type="submit" className="vh" tabIndex={-1} aria-hidden="true" />
      <HiddenField name={rowsField(list)} value={shown} />
      <div id={`${prefix}${list}`} tabIndex={-1} className="stack [--g:28px]">
        {headings.slice(0, shown).map((heading, n) => (
          <fieldset key={heading} className="group">
            <legend>{heading}</legend>
            {fieldsOf(n, (field) => `${list}[${n}].${field}`)}
          </fieldset>
        ))}
      </div>
      {shown < headings.length ? (
        <p>
          <SubmitButton className="btn quiet" name={ADD_ROW} value={list}>
            {add}
          </SubmitButton>
        </p>
      ) : null}
    </>
  );
}
