"use client";

type Props = { name: string; text: string; chosen: string; options: [value: string, text: string][] };

/** One choice of the filters. As a row of the table it has no script of its own, and travels as its words once. */
export const Choice = ({ name, text, chosen, options }: Props) => (
  <label>
    <span className="vh-wide">{text}</span>
    <select name={name} defaultValue={chosen}>
      <option value="">{text}</option>
      {options.map(([value, text]) => (
        <option key={value} value={value}>
          {text}
        </option>
      ))}
    </select>
  </label>
);
