/** A character of Unicode's private use: no name that a person types has a meaning with it. */
const MARK = "\uE000";

/** Marks the values that end as a sentence does, such as "Ibaialde Medikal S.L." or "Who pays?", before they are put into a sentence; `endOnce` reads the marks. */
export function withFullStop<T extends Record<string, unknown>>(values: T): T {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && /[.?!…]$/.test(value) ? value + MARK : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** A sentence that ends with such a value gets no second full stop, in any language. What people wrote themselves, "..." too, stays as it is. */
export const endOnce = (sentence: string): string => sentence.replaceAll(`${MARK}.`, "").replaceAll(MARK, "");
