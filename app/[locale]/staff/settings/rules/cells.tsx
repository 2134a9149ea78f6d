"use client";
import type { ReactNode } from "react";
import { FieldProblem, useField } from "#components/form/field";

type Named = { name: string; label: string };

const Cell = ({ id, label, problem, children }: { id: string; label: string; problem: string | undefined; children: ReactNode }) => (
  <span className="cell">
    <label className="vh" htmlFor={id}>
      {label}
    </label>
    {children}
    <FieldProblem id={id} text={problem} />
  </span>
);

/** A number in a table, with what it counts. */
export function NumberCell({ name, label, value, unit }: Named & { value: number; unit?: string | undefined }) {
  const { id, problem, typed, control } = useField(name, undefined);
  return (
    <Cell id={id} label={label} problem={problem}>
      <input {...control} inputMode="numeric" autoComplete="off" defaultValue={typed ? typed[0] : value} />
      {unit ? <span>{unit}</span> : null}
    </Cell>
  );
}

/** A choice in a table. */
export function SelectCell({
  name,
  label,
  value,
  options,
}: Named & { value: string; options: readonly { value: string; text: string }[] }) {
  const { id, problem, typed, control } = useField(name, undefined);
  const chosen = typed ? typed[0] : value;
  return (
    <Cell id={id} label={label} problem={problem}>
      <select key={chosen} {...control} defaultValue={chosen}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Cell>
  );
}

type Box = { value: string; text: string };

/** Boxes in a table; with one, whether something holds. */
export function BoxCell({ name, label, boxes, ticked }: Named & { boxes: readonly Box[]; ticked: readonly string[] }) {
  const { id, problem, typed } = useField(name, undefined);
  const on = typed ?? ticked;
  return (
    <fieldset className="cell boxes">
      <legend className="vh">{label}</legend>
      {boxes.map(({ value, text }, n) => (
        <label key={value} htmlFor={n ? `${id}-${value}` : id}>
          <input
            key={String(on.includes(value))}
            type="checkbox"
            id={n ? `${id}-${value}` : id}
            name={name}
            value={value}
            defaultChecked={on.includes(value)}
          />
          <span>{text}</span>
        </label>
      ))}
      <FieldProblem id={id} text={problem} />
    </fieldset>
  );
}
