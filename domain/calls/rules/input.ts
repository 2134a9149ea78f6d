import { z } from "zod";
import { inLanguages } from "#domain/calls/input";
import { RULES } from "#domain/consortia/eligibility/state";
import { idField, line, versionField, webAddress } from "#domain/kernel/input";

/** What staff enter of a rule that is different in a call: whether it asks for another number or does not apply, the sentence of the call, and the document that says so. */
export const OverrideRule = z
  .object({
    callId: idField,
    version: versionField,
    rule: z.enum(RULES),
    change: z.enum(["number", "off"]),
    number: z.coerce.number().int().min(1).max(100).optional(),
    sentence: inLanguages(1000),
    sourceTitle: line(200, 3),
    sourceUrl: webAddress,
  })
  .transform(({ change, number, ...given }, ctx) => {
    const missing = (path: string) => ctx.addIssue({ code: "custom", params: { code: "missing" }, path: [path] });
    if (change === "number" && number === undefined) missing("number");
    if (Object.keys(given.sentence).length === 0) missing("sentence");
    return { ...given, number: change === "off" ? null : (number ?? null) };
  });
export type OverrideRule = z.output<typeof OverrideRule>;

export const RemoveOverride = z.object({ callId: idField, version: versionField, rule: z.enum(RULES) });
export type RemoveOverride = z.output<typeof RemoveOverride>;
