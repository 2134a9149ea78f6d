"use client";
import { type FieldProps, Frame, useField } from "./field.tsx";

export type Option = { value: string; text: string };

type Props = FieldProps & {
  options: readonly Option[];
  /** The text of the first, empty choice. */
  empty?: string | undefined;
  defaultValue?: string | undefined;
  autoComplete?: string | undefined;
  width?: "w-s" | "w-m" | "w-l" | undefined;
};

export function SelectField({ name, label, hint, optional, heading, options, empty, defaultValue, autoComplete, width = "w-m" }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  const value = typed ? typed[0] : defaultValue;
  return (
    <Frame id={id} label={label} hint={hint} optional={optional} heading={heading} problem={problem}>
      {/* A new key where the echoed value differs: React leaves the choice of a mounted select alone. */}
      <select key={value} {...control} className={width} autoComplete={autoComplete} defaultValue={value ?? ""}>
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
    </Frame>
  );
}
