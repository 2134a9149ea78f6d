import { z } from "zod";
import { paragraph } from "#domain/kernel/input";
import { PREPARED_TEXTS } from "#domain/texts/state";

/** Why a page is hidden: a prepared reason, one of one's own, or both. */
export const hidingFields = { about: z.enum(PREPARED_TEXTS.hiding).optional(), reason: paragraph(1000, 10).optional() };

export const HidingFields = z.object(hidingFields);

/** One of the two is needed. */
export function isReasoned({ about, reason }: { about?: unknown; reason?: unknown }, ctx: z.RefinementCtx) {
  if (about === undefined && reason === undefined)
    ctx.addIssue({ code: "custom", path: ["reason"], params: { code: "missing" }, input: undefined });
}
