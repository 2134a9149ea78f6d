import type { Locale } from "#domain/kernel/state";
import { formatNumber } from "#lib/format";

type BoxesProps<K extends string> = {
  name: string;
  values: readonly K[];
  counts: { [Value in K]?: number };
  on: readonly K[];
  text: (value: K) => string;
  locale: Locale;
  /** A dot in the segment's colour before each. */
  dots?: boolean;
  /** Whether it counts in the one above it too. */
  isPart?: (value: K) => boolean;
};

/** Boxes of one facet: what ticking one would show is beside it; what would show nothing cannot be ticked. */
export const FilterBoxes = <K extends string>({ name, values, counts, on, text, dots, isPart, locale }: BoxesProps<K>) =>
  values.map((value) => {
    const ticked = on.includes(value);
    const n = counts[value] ?? 0;
    return (
      <label key={value} className={isPart?.(value) ? "check part" : "check"}>
        <input type="checkbox" name={name} value={value} defaultChecked={ticked} disabled={n === 0 && !ticked} />
        {dots ? <i className={`dot c-${value}`} /> : null}
        {text(value)}
        <span className="n">{formatNumber(n, locale)}</span>
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
