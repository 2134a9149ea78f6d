"use client";
import { FieldProblem, type FieldProps, Hint, Optional, useField } from "./field.tsx";

type Props = FieldProps & { value?: string | undefined; defaultChecked?: boolean | undefined };

/** One box to tick. */
export function CheckboxField({ name, label, hint, optional, value = "on", defaultChecked }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  return (
    <div className={problem ? "field bad" : "field"}>
      <FieldProblem id={id} text={problem} />
      <div className="tick">
        <input {...control} type="checkbox" value={value} defaultChecked={typed ? typed.includes(value) : defaultChecked} />
        <label htmlFor={id}>
          {label}
          <Optional text={optional} />
        </label>
        <Hint id={id}>{hint}</Hint>
      </div>
    </div>
  );
}
