import { endOnce, withFullStop } from "../../domain/kernel/mail/full-stop.ts";

/** Fills values into a sentence: no full stop of ours after a value that ends the sentence with its own stop or mark. */
export const sentence = <T extends Record<string, unknown>>(values: T, say: (values: T) => string): string =>
  endOnce(say(withFullStop(values)));
