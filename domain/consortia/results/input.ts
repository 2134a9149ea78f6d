import { z } from "zod";
import { hundredthsOrNone } from "#domain/consortia/budget/input";
import { idField, paragraph, versionField } from "#domain/kernel/input";
import { RESULTS } from "./state.ts";

/** `submittedOn`: a day, "2026-11-25". `isPublic`: whether everyone may know that it is funded. Scores are written as they are, kept in hundredths; `version`: 0 where nothing was said yet. */
export const StateResult = z
  .object({
    consortiumId: idField,
    version: versionField,
    submittedOn: z.iso.date(),
    result: z.enum(RESULTS),
    score: hundredthsOrNone,
    scoreMax: hundredthsOrNone,
    lessons: paragraph(4000).optional(),
    isPublic: z.literal("on").optional().transform(Boolean),
  })
  .superRefine(({ score, scoreMax }, ctx) => {
    if (score !== null && scoreMax !== null && score > scoreMax)
      ctx.addIssue({ code: "custom", params: { code: "overMost" }, path: ["score"] });
  });
export type StateResult = z.output<typeof StateResult>;
