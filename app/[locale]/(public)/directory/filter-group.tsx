type BoxesProps<K extends string> = {
  name: string;
  values: readonly K[];
  counts: Record<K, number>;
  on: readonly K[];
  text: (value: K) => string;
  /** A dot in the segment's colour before each. */
  dots?: boolean;
};

/** Boxes of one facet: what ticking one would show is beside it; what would show nothing cannot be ticked. */
export const FilterBoxes = <K extends string>({ name, values, counts, on, text, dots }: BoxesProps<K>) =>
  values.map((value) => {
    const ticked = on.includes(value);
    return (
      <label key={value} className="check">
        <input type="checkbox" name={name} value={value} defaultChecked={ticked} disabled={counts[value] === 0 && !ticked} />
        {dots ? <i className={`dot c-${value}`} /> : null}
        {text(value)}
        <span className="n">{counts[value]}</span>
      </label>
    );
  });

/** One facet. */
export const FilterGroup = <K extends string>({ legend, ...boxes }: BoxesProps<K> & { legend: string }) => (
  <fieldset>
    <legend>{legend}</legend>
    <FilterBoxes {...boxes} />
  </fieldset>
);
