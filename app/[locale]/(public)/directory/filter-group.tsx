type Props<K extends string> = {
  name: string;
  legend: string;
  values: readonly K[];
  counts: Record<K, number>;
  on: readonly K[];
  text: (value: K) => string;
  /** A dot in the segment's colour before each. */
  dots?: boolean;
};

/** One facet: what ticking a box would show is beside it; what would show nothing cannot be ticked. */
export const FilterGroup = <K extends string>({ name, legend, values, counts, on, text, dots }: Props<K>) => (
  <fieldset>
    <legend>{legend}</legend>
    {values.map((value) => {
      const ticked = on.includes(value);
      return (
        <label key={value} className="check">
          <input type="checkbox" name={name} value={value} defaultChecked={ticked} disabled={counts[value] === 0 && !ticked} />
          {dots ? <i className={`dot c-${value}`} /> : null}
          {text(value)}
          <span className="n">{counts[value]}</span>
        </label>
      );
    })}
  </fieldset>
);
