"use client";
import { GrowingRows } from "../form/growing-rows.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

export type ItemRow = { kind: string; title: string; month: number; owner: string; verification: string };
type Words = {
  row: string[];
  kind: string;
  title: string;
  month: string;
  owner: string;
  nobody: string;
  verification: string;
  optional: string;
  add: string;
};
type Props = { rows: ItemRow[]; kinds: Option[]; partners: Option[]; words: Words };

/** Tasks and milestones, one row each. */
export const ItemRows = ({ rows, kinds, partners, words }: Props) => (
  <GrowingRows
    list="items"
    rows={Math.max(1, rows.length)}
    headings={words.row}
    add={words.add}
    fieldsOf={(n, name) => (
      <div className="grid gap-4">
        <div className="grid items-end gap-4 md:grid-cols-2">
          <SelectField name={name("kind")} label={words.kind} options={kinds} defaultValue={rows[n]?.kind ?? "task"} />
          <TextField name={name("month")} label={words.month} inputMode="numeric" width="w-xs" defaultValue={rows[n]?.month} />
        </div>
        <TextField name={name("title")} label={words.title} defaultValue={rows[n]?.title} />
        <SelectField
          name={name("ownerId")}
          label={words.owner}
          options={partners}
          empty={words.nobody}
          defaultValue={rows[n]?.owner}
          width="w-l"
        />
        <TextField name={name("verification")} label={words.verification} optional={words.optional} defaultValue={rows[n]?.verification} />
      </div>
    )}
  />
);
