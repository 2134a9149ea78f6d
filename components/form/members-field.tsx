"use client";
import { type FieldProps, Group, useField } from "./field.tsx";

type Props = FieldProps & {
  /** The label of each box. */
  boxes: readonly string[];
  defaultValue: readonly string[];
  /** Names to choose from while typing. */
  offered: readonly string[];
};

/** Names of members, typed or chosen from those that the browser offers: plain boxes, so that it works without a script. */
export function MembersField({ name, label, hint, optional, heading, boxes, defaultValue, offered }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  const values = typed ?? defaultValue;
  return (
    <Group id={id} describedBy={control["aria-describedby"]} {...{ label, hint, optional, heading, problem }}>
      {boxes.map((box, n) => {
        const own = n === 0 ? id : `${id}-${n + 1}`;
        return (
          <div key={box} className="field">
            <label htmlFor={own}>{box}</label>
            <input
              id={own}
              name={name}
              list={`${id}-offered`}
              autoComplete="off"
              aria-invalid={control["aria-invalid"]}
              defaultValue={values[n] ?? ""}
            />
          </div>
        );
      })}
      <datalist id={`${id}-offered`}>
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
    </Group>
  );
}
