type Props = { name: string; label: string; value: string; options: { value: string; text: string }[] };

/** A choice of a list's form. */
export const Pick = ({ name, label, value, options }: Props) => (
  <div className="field grow lg:grow-0">
    <label htmlFor={name}>{label}</label>
    <select id={name} name={name} defaultValue={value}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.text}
        </option>
      ))}
    </select>
  </div>
);
