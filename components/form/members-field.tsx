"use client";
import { type FieldProps, Group, useField } from "./field.tsx";

type Props = FieldProps & {
  /** The label of each box. */
  boxes: readonly string[];
  defaultValue: readonly string[];
  /** Names to choose from while typing. */
  offered: readonly string[];
  /** Before a name on the button that takes it: "Use". */
  use: string;
  /** What is to be known of a name that is already there, by the name. */
  notes: Readonly<Record<string, string>>;
};

/** Names of members, typed or chosen from those that the browser offers: plain boxes, so that it works without a script. */
export function MembersField({ name, label, hint, optional, heading, boxes, defaultValue, offered, use, notes }: Props) {
  const { id, problem, meant, typed, control } = useField(name, hint);
  const values = typed ?? defaultValue;
  return (
    <Group id={id} describedBy={control["aria-describedby"]} {...{ label, hint, optional, heading, problem }}>
      {boxes.map((box, n) => {
        const own = n === 0 ? id : `${id}-${n + 1}`;
        const given = values[n]?.trim() ?? "";
        const other = meant?.find(({ typed }) => typed === given);
        const wrong = problem !== undefined && (meant === undefined || other !== undefined);
        const note = notes[given];
        return (
          <div key={box} className="field">
            <label htmlFor={own}>{box}</label>
            {/* Drawn again where the answer has another name than the one that was typed: "Use" put it there. */}
            <input
              key={values[n]}
              id={own}
              name={name}
              list={`${id}-offered`}
              autoComplete="off"
              aria-invalid={wrong || undefined}
              defaultValue={values[n] ?? ""}
            />
            {note ? <p className="note warn">{note}</p> : null}
            {wrong && other && other.offered.length > 0 ? (
              <p className="flex flex-wrap gap-2">
                {other.offered.map((name) => (
                  <button key={name} type="submit" name="instead" value={`${other.typed}\n${name}`} className="btn quiet small">
                    {use} {name}
                  </button>
                ))}
              </p>
            ) : null}
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
