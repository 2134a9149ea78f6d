import { z } from "zod";
import { inLanguages } from "#domain/calls/input";
import { EURO_RULES, isRanged, RULE_RANGES, RULES, type RuleId } from "#domain/consortia/eligibility/state";
import { idField, line, versionField, webAddress, wholeNumber } from "#domain/kernel/input";

const MAX_EUROS = 1_000_000_000;
/** How many, or hundredths of the cost, can be asked for. */
const MAX_NUMBER = 100;
const whole = wholeNumber.pipe(z.number().min(1).max(MAX_EUROS)).optional();

type Given = { rule: RuleId; number?: number | undefined; most?: number | undefined };
type Asked = { number: number | null; most?: number };
type Problem = { field: "number" | "most"; code: string };

/** The numbers for which a call asks: of a range that of the pack, where only the other is different. */
function numbersAsked({ rule, number, most }: Given): Asked | Problem {
  const isTooLarge = (value = 0) => !EURO_RULES.includes(rule) && value > MAX_NUMBER;
  if (isTooLarge(number)) return { field: "number", code: "format" };
  if (isTooLarge(most)) return { field: "most", code: "format" };
  if (!isRanged(rule)) {
    if (most !== undefined) return { field: "most", code: "oneNumber" };
    return number === undefined ? { field: "number", code: "missing" } : { number };
  }
  if (number === undefined && most === undefined) return { field: "number", code: "missing" };
  const { least: ofPack, most: mostOfPack } = RULE_RANGES[rule];
  const range = { number: number ?? ofPack, most: most ?? mostOfPack };
  return range.number <= range.most ? range : { field: "most", code: "order" };
}

/**
 * What staff enter of a rule that is different in a call: whether it asks for another number, or others, or does not apply, the sentence of the call, and the
 * document that says so. Euros are whole.
 */
export const OverrideRule = z
  .object({
    callId: idField,
    version: versionField,
    rule: z.enum(RULES),
    change: z.enum(["number", "off"]),
    number: whole,
    most: whole,
    sentence: inLanguages(1000),
    sourceTitle: line(200, 3),
    sourceUrl: webAddress,
  })
  .transform(({ change, number, most, ...given }, ctx): typeof given & Asked => {
    const problem = (field: string, code: string) => ctx.addIssue({ code: "custom", params: { code }, path: [field] });
    if (Object.keys(given.sentence).length === 0) problem("sentence", "missing");
    if (change === "off") return { ...given, number: null };
    const asked = numbersAsked({ rule: given.rule, number, most });
    if (!("code" in asked)) return { ...given, ...asked };
    problem(asked.field, asked.code);
    return { ...given, number: null };
  });
export type OverrideRule = z.output<typeof OverrideRule>;

export const RemoveOverride = z.object({ callId: idField, version: versionField, rule: z.enum(RULES) });
export type RemoveOverride = z.output<typeof RemoveOverride>;
