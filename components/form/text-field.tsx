"use client";
import type { InputHTMLAttributes } from "react";
import { FieldFrame, type FieldProps, useField } from "./field.tsx";

type Props = FieldProps &
  Pick<
    InputHTMLAttributes<HTMLInputElement>,
    "type" | "autoComplete" | "inputMode" | "min" | "max" | "step" | "spellCheck" | "placeholder" | "lang" | "autoCapitalize"
  > & {
    defaultValue?: string | number | undefined;
    /** w-xs, w-s or w-m: a width that says how much is expected. */
    width?: "w-xs" | "w-s" | "w-m" | undefined;
    /** What the browser suggests while one types, by its words and by what else it is called; anything else may be typed. */
    offered?: readonly { value: string; also?: string | undefined }[] | undefined;
  };

export function TextField({ name, label, hint, optional, heading, defaultValue, width, offered, type = "text", ...rest }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} heading={heading} problem={problem}>
      <input
        {...control}
        {...rest}
        type={type}
        className={width}
        list={offered && `${id}-offered`}
        defaultValue={typed ? typed[0] : defaultValue}
      />
      {offered ? (
        <datalist id={`${id}-offered`}>
          {offered.map(({ value, also }) => (
            <option key={value} value={value} label={also ? `${value} (${also})` : undefined} />
          ))}
        </datalist>
      ) : null}
    </FieldFrame>
  );
}
