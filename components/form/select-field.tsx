"use client";
import { FieldFrame, type FieldProps, useField } from "./field.tsx";

export type Option = { value: string; text: string };
/** Options as the server wrote them: for a list so long that drawing each costs more than the rest of the form. */
type Written = { html: string };

type Props = FieldProps & {
  options: readonly Option[] | Written;
  /** The text of the first, empty choice. */
  empty?: string | undefined;
  defaultValue?: string | undefined;
  autoComplete?: string | undefined;
  width?: "w-s" | "w-m" | "w-l" | undefined;
  /** The key that gives it the focus, as aria-keyshortcuts writes it. */
  keys?: string | undefined;
};

/** Marks the choice. What was typed elsewhere can only name an option that is there: none of it is put into the markup. */
function chosenIn({ html }: Written, value: string | undefined) {
  const option = `<option value="${value}"`;
  return { __html: value ? html.replace(option, () => `${option} selected`) : html };
}

export function SelectField({
  name,
  label,
  hint,
  optional,
  heading,
  options,
  empty,
  defaultValue,
  autoComplete,
  width = "w-m",
  keys,
}: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  const value = typed ? typed[0] : defaultValue;
  const select = { ...control, className: width, autoComplete, "aria-keyshortcuts": keys };
  return (
    <FieldFrame id={id} label={label} hint={hint} optional={optional} heading={heading} problem={problem}>
      {/* A new key where the echoed value differs: React leaves the choice of a mounted select alone. */}
      {"html" in options ? (
        // biome-ignore lint/security/noDangerouslySetInnerHtml: the server escaped it.
        <select key={value} {...select} dangerouslySetInnerHTML={chosenIn(options, value)} />
      ) : (
        <select key={value} {...select} defaultValue={value ?? ""}>
          {empty === undefined ? null : <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.text}
            </option>
          ))}
        </select>
      )}
    </FieldFrame>
  );
}
