import type { Context } from "#domain/kernel/context";
import type { WordedChange } from "#domain/review/decision/decide-many";
import type { OneOfMany } from "#domain/review/queue/queue-input";
import { loadOfferedTexts } from "../../../load-prepared-texts.ts";
import { questionOf } from "../prepared/prepared-reasons.ts";

/** A prepared change in the language of its reader, then one's own words; undefined where the text was removed. */
export async function wordedChange(
  ctx: Context,
  { template, reason }: Pick<OneOfMany, "template" | "reason">,
): Promise<WordedChange | undefined> {
  if (!template) return undefined;
  const chosen = (await loadOfferedTexts(ctx, "changes")).find(({ code }) => code === template);
  const question = questionOf(template);
  return chosen && ((locale) => ({ question, text: [chosen.says(locale), reason].filter(Boolean).join("\n\n") }));
}
