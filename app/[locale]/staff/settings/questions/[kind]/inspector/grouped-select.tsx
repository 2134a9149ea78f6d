"use client";
import { FieldFrame, type FieldProps, useField } from "#components/form/field";

type Group = { text: string; options: readonly { value: string; text: string }[] };
type Props = FieldProps & { groups: readonly Group[]; empty: string; defaultValue?: string | undefined };

/** A choice among options that belong together in groups. */
export function GroupedSelect({ name, label, hint, groups, empty, defaultValue }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  const value = typed ? typed[0] : defaultValue;
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      <select key={value} {...control} defaultValue={value ?? ""}>
        <option value="">{empty}</option>
        {groups.map((group) => (
          <optgroup key={group.text} label={group.text}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.text}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </FieldFrame>
  );
}
