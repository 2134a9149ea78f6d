"use client";
import { GrowingRows } from "../form/growing-rows.tsx";
import { HiddenField } from "../form/hidden-field.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

export type DeadlineRow = { at: string; stage: string; timeAssumed: boolean };
type Words = { row: string[]; at: string; stage: string; add: string };
type Props = { rows: DeadlineRow[]; stages: Option[]; words: Words };

/** Deadlines, one row each. */
export const DeadlineRows = ({ rows, stages, words }: Props) => (
  <GrowingRows
    list="deadlines"
    rows={Math.max(1, rows.length)}
    headings={words.row}
    add={words.add}
    fieldsOf={(n, name) => (
      <>
        {rows[n]?.timeAssumed ? <HiddenField name={name("timeAssumed")} value="on" /> : null}
        <div className="grid items-end gap-3 md:grid-cols-2">
          <TextField name={name("at")} label={words.at} type="datetime-local" defaultValue={rows[n]?.at ?? ""} />
          <SelectField name={name("stage")} label={words.stage} options={stages} defaultValue={rows[n]?.stage ?? "proposal"} width="w-l" />
        </div>
      </>
    )}
  />
);
