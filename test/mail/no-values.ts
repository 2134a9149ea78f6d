import { expect } from "vitest";

/** An object without a value, such as the data of an email that has left, for `toMatchObject`: there, `{}` matches any object. */
export const NO_VALUES = expect.toSatisfy(
  (value: unknown) => typeof value === "object" && value !== null && Object.keys(value).length === 0,
) as Record<string, never>;
