import { z } from "zod";
import { HOLIDAYS } from "#domain/kernel/calendar/holidays";
import { line } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { KINDS } from "#domain/organisations/state";
import { APPLICANT_STAGE, DECIDED, OBSTACLE_FORCES, OBSTACLES, type ReviewRules, STAGE_OWNERS } from "#domain/review/state";

const key = z.string().regex(/^[a-z][a-zA-Z0-9]{1,39}$/);
const words = z.partialRecord(z.enum(LOCALES), line(80)).optional();
const hint = z.partialRecord(z.enum(LOCALES), line(300)).optional();
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const distinct = (list: { key: string }[]) => new Set(list.map(({ key }) => key)).size === list.length;
const code = (code: string) => ({ params: { code } });

const Stages = z
  .array(z.strictObject({ key, label: words, owner: z.enum(STAGE_OWNERS), workingDays: whole(0, 120) }))
  .min(2)
  .max(8)
  .refine(distinct, code("twice"))
  .refine((stages) => stages.at(-1)?.key === DECIDED, code("decidedLast"))
  .refine((stages) => !stages.some((stage) => stage.key === APPLICANT_STAGE), code("reserved"));

const Criteria = z
  .array(z.strictObject({ key, label: words, hint, threshold: z.coerce.number().min(0).max(5), blockingZero: z.boolean() }))
  .max(12)
  .refine(distinct, code("twice"));

const Fees = z
  .array(z.strictObject({ key, label: words, kinds: z.array(z.enum(KINDS)), euroAYear: whole(0, 1_000_000) }))
  .max(20)
  .refine(distinct, code("twice"));

/** What rules must be, whoever wrote them: the stages end with the decision, and no key is twice. */
export const Rules: z.ZodType<ReviewRules> = z.strictObject({
  stages: Stages,
  rubric: z.strictObject({ criteria: Criteria, reviewers: whole(1, 9) }),
  vote: z.strictObject({ quorum: whole(1, 50), secret: z.boolean(), days: whole(1, 60) }),
  obstacles: z.record(z.enum(OBSTACLES), z.enum(OBSTACLE_FORCES)),
  assignment: z.enum(["byHand", "roundRobin"]),
  calendar: z.string().refine((region) => region in HOLIDAYS, code("unknown")),
  answerDays: whole(1, 90),
  promisedDays: whole(1, 365).optional(),
  reapplyDays: whole(0, 365),
  fees: Fees,
});
