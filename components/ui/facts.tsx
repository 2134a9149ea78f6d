import type { ReactNode } from "react";

export type Fact = { term: string; value: ReactNode };

/** Terms and values. `look`: facts (small, beside a text), kv (larger, in a panel). */
export const Facts = ({ facts, look = "facts" }: { facts: Fact[]; look?: "facts" | "kv" }) => (
  <dl className={look}>{facts.map((fact) => [<dt key={fact.term}>{fact.term}</dt>, <dd key={`${fact.term}:`}>{fact.value}</dd>])}</dl>
);
