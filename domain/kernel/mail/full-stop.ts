/** A character of Unicode's private use: no name that a person types has a meaning with it. */
const MARK = "\uE000";

/** Marks the values that end in a full stop, such as "Ibaialde Medikal S.L.", before they are put into a sentence; `endOnce` reads the marks. */
export function withFullStop<T extends Record<string, unknown>>(values: T): T {
  const entries = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === "string" && value.endsWith(".") ? value + MARK : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** A sentence that ends with such a value has one full stop, in every language. What people wrote themselves, "..." too, stays as it is. */
export const endOnce = (sentence: string): string => sentence.replaceAll(`${MARK}.`, "").replaceAll(MARK, "");
