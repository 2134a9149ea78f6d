import { SECTORS } from "#domain/organisations/state";

const MARKS = {
  empty: SECTORS.map(() => "open"),
  "no-match": ["", "", "gap", "", "", "gap", ""],
  denied: SECTORS.map(() => "shut"),
  "not-found": SECTORS.map((sector) => (sector === "ivd" ? "open" : `c-${sector}`)),
  failed: SECTORS.map((sector) => `c-${sector}${sector === "ivd" ? " fell" : sector === "care" ? " flew" : ""}`),
  done: SECTORS.map((sector) => `c-${sector}`),
} as const;
export type MarkState = keyof typeof MARKS;

/** The chain as the only picture of an empty, refused or broken page. */
export const Mark = ({ state }: { state: MarkState }) => (
  <span className="mark" aria-hidden="true">
    {SECTORS.map((sector, n) => (
      <i key={sector} className={MARKS[state][n]} />
    ))}
  </span>
);
