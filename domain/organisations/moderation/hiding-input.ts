import { z } from "zod";
import { paragraph } from "#domain/kernel/input";
import { HIDING_REASONS } from "#domain/organisations/state";

/** Why a page is hidden: a prepared reason, one of one's own, or both. */
export const hidingFields = { about: z.enum(HIDING_REASONS).optional(), reason: paragraph(1000, 10).optional() };

/** One of the two is needed. */
export function isReasoned({ about, reason }: { about?: unknown; reason?: unknown }, ctx: z.RefinementCtx) {
  if (about === undefined && reason === undefined)
    ctx.addIssue({ code: "custom", path: ["reason"], params: { code: "missing" }, input: undefined });
}
