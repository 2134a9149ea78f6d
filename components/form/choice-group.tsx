"use client";
import type { ReactNode } from "react";
import { type FieldProps, Group, useField } from "./field.tsx";

export type Choice = {
  value: string;
  text: ReactNode;
  hint?: ReactNode /** The class that gives the segment its colour, c-pharma … */;
  colour?: string;
};

type GroupProps = FieldProps & { options: readonly Choice[]; look?: "check" | "tick" | "seg" | "pair" | "line" };

const LOOKS = { check: undefined, tick: undefined, seg: "seg", pair: "pair", line: "in-line" };

function ChoiceGroup({
  type,
  name,
  label,
  hint,
  optional,
  heading,
  options,
  look = "check",
  chosen,
}: GroupProps & { type: "checkbox" | "radio"; chosen: readonly string[] }) {
  const { id, problem, typed, control } = useField(name, hint);
  const on = typed ?? chosen;
  return (
    <Group id={id} describedBy={control["aria-describedby"]} {...{ label, hint, optional, heading, problem }}>
      <div className={LOOKS[look]}>
        {options.map((option, n) => {
          const [text, hint] = option.hint ? [`${id}-${n}-t`, `${id}-${n}-h`] : [];
          return (
            <label key={option.value} className={look === "seg" ? option.colour : look === "pair" ? "pick" : "check"}>
              <input
                id={n === 0 ? id : undefined}
                name={name}
                type={type}
                value={option.value}
                // The hint is pressed like the rest of the label, but is not part of the name.
                aria-labelledby={text}
                aria-describedby={hint}
                aria-invalid={control["aria-invalid"]}
                defaultChecked={on.includes(option.value)}
              />
              {look === "pair" ? " " : null}
              <span>
                <span id={text}>{option.text}</span>
                {option.hint ? (
                  <span className="hint block" id={hint}>
                    {option.hint}
                  </span>
                ) : null}
              </span>
            </label>
          );
        })}
      </div>
    </Group>
  );
}

/** Several of a few. `look="seg"` draws the value chain as boxes to tick. */
export const CheckboxGroup = ({ defaultValue = [], ...rest }: GroupProps & { defaultValue?: readonly string[] | undefined }) => (
  <ChoiceGroup type="checkbox" chosen={defaultValue} {...rest} />
);

/** One of a few. */
export const RadioGroup = ({ defaultValue, ...rest }: GroupProps & { defaultValue?: string | undefined }) => (
  <ChoiceGroup type="radio" chosen={defaultValue === undefined ? [] : [defaultValue]} {...rest} />
);
