import type { Context } from "#domain/kernel/context";
import type { WordedChange } from "#domain/review/decision/decide-many";
import type { OneOfMany } from "#domain/review/queue/queue-input";
import { loadPreparedTexts } from "../../../load-prepared-texts.ts";
import { changeFor } from "../prepared-reasons.ts";

/** A prepared change in the language of whoever reads it, then one's own words. */
export async function wordedChange(
  ctx: Context,
  { template, reason }: Pick<OneOfMany, "template" | "reason">,
): Promise<WordedChange | undefined> {
  if (!template) return undefined;
  const [texts, [change]] = await Promise.all([loadPreparedTexts(ctx), changeFor(template, "")]);
  return change && ((locale) => ({ ...change, text: [texts(`changes.${template}`, locale), reason].filter(Boolean).join("\n\n") }));
}
