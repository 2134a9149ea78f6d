import { z } from "zod";
import { HOLIDAYS } from "#domain/kernel/calendar/holidays";
import { idField, line } from "#domain/kernel/input";
import { KINDS } from "#domain/organisations/state";
import { OBSTACLE_FORCES, OBSTACLES, STAGE_OWNERS } from "#domain/review/state";
import type { RulesEdit } from "./edit-rules.ts";

/** The stamp of the rules that the editor saw. */
const version = z.string().regex(/^[0-9a-f]{16}$/);
const key = z.string().regex(/^[a-z][a-zA-Z0-9]{1,39}$/);
const whole = (least: number, most: number) => z.coerce.number().int().min(least).max(most);
const labels = { labelEn: line(80), labelEs: line(80), labelEu: line(80) };
const word = line(80, 0).default("");
/** Other words for an entry. None at all: those of the portal, for an entry of the portal's. */
const words = { labelEn: word, labelEs: word, labelEu: word };
type Words = { labelEn: string; labelEs: string; labelEu: string };
function inAllOrNone({ labelEn, labelEs, labelEu }: Words, ctx: z.RefinementCtx) {
  const written = [labelEn, labelEs, labelEu].filter(Boolean).length;
  if (written > 0 && written < 3) ctx.addIssue({ code: "custom", path: ["labelEn"], params: { code: "allThree" } });
}
const ticked = z.boolean().default(false);

export const RULES_LISTS = ["stages", "criteria", "fees"] as const;
export type RulesList = (typeof RULES_LISTS)[number];
const RULES_STEPS = ["up", "down", "remove", "undo"] as const;
export type RulesStep = (typeof RULES_STEPS)[number];
export const CALENDARS = Object.keys(HOLIDAYS) as [string, ...string[]];

const stage = { owner: z.enum(STAGE_OWNERS), workingDays: whole(0, 120) };
const criterion = { threshold: z.coerce.number().min(0).max(5), blockingZero: ticked };
const fee = { kinds: z.array(z.enum(KINDS)).default([]), euroAYear: whole(0, 1_000_000) };

/** In a record the parser of forms leaves a box and a list as they were sent: "on", or one value for a list of one. */
const box = z
  .union([z.literal("on"), z.boolean()])
  .default(false)
  .transform((sent) => sent !== false);
const boxes = z
  .union([z.enum(KINDS), z.array(z.enum(KINDS))])
  .default([])
  .transform((sent) => [sent].flat());
const cells = {
  stages: z.strictObject(stage),
  criteria: z.strictObject({ ...criterion, blockingZero: box }),
  fees: z.strictObject({ ...fee, kinds: boxes }),
};

/** Every cell of the table: vote, assignment, calendar and days, and what each entry of the lists holds, by its key. */
export const SetRules = z.strictObject({
  version,
  calendar: z.enum(CALENDARS),
  assignment: z.enum(["byHand", "roundRobin"]),
  answerDays: whole(1, 90),
  promisedDays: whole(1, 365),
  reapplyDays: whole(0, 365),
  reviewers: whole(1, 9),
  quorum: whole(1, 50),
  voteDays: whole(1, 60),
  secret: ticked,
  /** How much weight each obstacle has. */
  obstacles: z.record(z.enum(OBSTACLES), z.enum(OBSTACLE_FORCES)),
  stages: z.record(key, cells.stages).default({}),
  criteria: z.record(key, cells.criteria).default({}),
  fees: z.record(key, cells.fees).default({}),
});
export type SetRules = z.infer<typeof SetRules>;

/** A step on one entry of a list: `stages up received`. */
export const MoveEntry = z.strictObject({
  version,
  move: z.string().regex(new RegExp(`^(${RULES_LISTS.join("|")}) (${RULES_STEPS.join("|")}) [a-z][a-zA-Z0-9]{1,39}$`)),
});
export type MoveEntry = z.infer<typeof MoveEntry>;

/** The step as the edit that it asks for. */
export function asEntryMove({ move }: MoveEntry): Extract<RulesEdit, { part: "move" }> {
  const [list, step, key = ""] = move.split(" ");
  return { part: "move", list: list as RulesList, step: step as RulesStep, key };
}

export const RenameEntry = z.strictObject({ version, list: z.enum(RULES_LISTS), key, ...words }).superRefine(inAllOrNone);
export const AddStage = z.strictObject({ version, ...labels, ...stage });
export const AddCriterion = z.strictObject({ version, ...labels, ...criterion });
export const AddFee = z.strictObject({ version, ...labels, ...fee });

export const PublishRules = z.strictObject({ version });
export type PublishRules = z.infer<typeof PublishRules>;
export const RestoreRules = z.strictObject({ version, from: idField });
export type RestoreRules = z.infer<typeof RestoreRules>;
