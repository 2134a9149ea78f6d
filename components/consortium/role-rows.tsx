"use client";
import { GrowingRows } from "../form/growing-rows.tsx";
import { HiddenField } from "../form/hidden-field.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { TextField } from "../form/text-field.tsx";

export type RoleRow = { id?: string; title: string; sector: string; seats: number };
export type RoleRowsWords = { row: string[]; title: string; sector: string; seats: string; chooseSector: string; add: string };
type Props = { rows: RoleRow[]; sectors: Option[]; words: RoleRowsWords };

const EMPTY: RoleRow = { title: "", sector: "", seats: 1 };

/** Roles sought, one row each. */
export const RoleRows = ({ rows, sectors, words }: Props) => (
  <GrowingRows
    list="roles"
    rows={rows.length}
    headings={words.row}
    add={words.add}
    fieldsOf={(n, name) => {
      const row = rows[n] ?? EMPTY;
      return (
        <>
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
        </>
      );
    }}
  />
);
