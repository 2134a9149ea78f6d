"use client";
import { useContext } from "react";
import { AnswerContext } from "../form/answer.ts";
import { CheckboxField } from "../form/checkbox-field.tsx";
import { CheckboxGroup } from "../form/choice-group.tsx";
import { GrowingRows } from "../form/growing-rows.tsx";
import { HiddenField } from "../form/hidden-field.tsx";
import { type Option, SelectField } from "../form/select-field.tsx";
import { TextArea } from "../form/text-area.tsx";
import { TextField } from "../form/text-field.tsx";

/** `countries`: their names, with commas between them. */
export type RoleRow = {
  id?: string;
  title: string;
  sector: string;
  seats: number;
  need?: string;
  work?: string | null;
  kinds?: readonly string[];
  countries?: string;
  newCountry?: boolean;
  capability?: string | null;
};
type Labels = Record<
  | "title"
  | "sector"
  | "seats"
  | "chooseSector"
  | "add"
  | "need"
  | "more"
  | "work"
  | "workHint"
  | "kinds"
  | "kindsHint"
  | "countries"
  | "countriesHint"
  | "newCountry"
  | "capability"
  | "anyCapability"
  | "optional",
  string
>;
export type RoleRowsWords = Labels & { row: string[] };
type Choices = { sectors: Option[]; needs: Option[]; kinds: Option[]; capabilities: Option[] };
type Props = Choices & { rows: RoleRow[]; words: RoleRowsWords };

const EMPTY: RoleRow = { title: "", sector: "", seats: 1 };

/** Roles sought, one row each; whom a role is for is folded away until somebody asks for it. */
export const RoleRows = ({ rows, words, ...choices }: Props) => (
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
          <div className="grid items-end gap-3 md:grid-cols-[minmax(0,1fr)_15rem_7rem] md:has-aria-invalid:grid-cols-1">
            <TextField name={name("title")} label={words.title} defaultValue={row.title} />
            <SelectField
              name={name("sector")}
              label={words.sector}
              options={choices.sectors}
              empty={words.chooseSector}
              defaultValue={row.sector}
            />
            <TextField name={name("seats")} label={words.seats} type="number" min={1} max={40} width="w-xs" defaultValue={row.seats} />
          </div>
          <Wishes {...{ row, name, words }} {...choices} />
        </>
      );
    }}
  />
);

type WishesProps = Choices & { row: RoleRow; name: (field: string) => string; words: RoleRowsWords };
const FOLDED = ["work", "kinds", "countries", "newCountry", "capability"] as const;

/** How much a role is needed, what its partner would do, and whom it is for. Open where something is asked, so that no problem is hidden. */
function Wishes({ row, name, words, needs, kinds, capabilities }: WishesProps) {
  const { state } = useContext(AnswerContext);
  const typed = "values" in state ? state.values : undefined;
  const isAsked = FOLDED.some((field) =>
    typed ? Boolean(typed[name(field)]?.length) : Boolean(row[field]) && row[field]?.toString() !== "",
  );
  return (
    <details className="fold mt-3" open={isAsked || row.need === "should" || undefined}>
      <summary>{words.more}</summary>
      <div className="form mt-3">
        <SelectField name={name("need")} label={words.need} options={needs} defaultValue={row.need ?? "must"} />
        <TextArea
          name={name("work")}
          label={words.work}
          hint={words.workHint}
          optional={words.optional}
          rows={3}
          defaultValue={row.work ?? ""}
        />
        <CheckboxGroup
          name={name("kinds")}
          label={words.kinds}
          hint={words.kindsHint}
          optional={words.optional}
          options={kinds}
          defaultValue={row.kinds}
        />
        <TextField
          name={name("countries")}
          label={words.countries}
          hint={words.countriesHint}
          optional={words.optional}
          defaultValue={row.countries}
        />
        <CheckboxField name={name("newCountry")} label={words.newCountry} defaultChecked={row.newCountry} />
        <SelectField
          name={name("capability")}
          label={words.capability}
          optional={words.optional}
          options={capabilities}
          empty={words.anyCapability}
          defaultValue={row.capability ?? ""}
          width="w-l"
        />
      </div>
    </details>
  );
}
