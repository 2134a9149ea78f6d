import { endOnce, withFullStop } from "../../domain/kernel/mail/full-stop.ts";

/** Fills values into a sentence: one full stop where a value that ends in one ends the sentence. */
export const sentence = <T extends Record<string, unknown>>(values: T, say: (values: T) => string): string =>
  endOnce(say(withFullStop(values)));
