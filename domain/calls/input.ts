import { z } from "zod";
import { instantOf, isZone, LOCAL_TIME } from "#domain/consortia/closing";
import { RULE_PACKS } from "#domain/consortia/state";
import { idField, line, paragraph, versionField, webAddress, wholeNumber } from "#domain/kernel/input";
import { LOCALES } from "#domain/kernel/state";
import { CAPABILITY_CODES } from "#domain/organisations/capabilities/capability-terms";
import { REGIONS, SECTORS } from "#domain/organisations/state";
import { startOfDay } from "./deadlines.ts";
import { CALL_KINDS, CALL_MODELS, DEADLINE_STAGES, MAX_CALL_CAPABILITIES, MAX_DEADLINES } from "./state.ts";

const issue = (code: string) => ({ code: "custom" as const, params: { code } });
const maybe = <T extends z.ZodType>(field: T) => field.optional().transform((value): z.output<T> | null => value ?? null);
const whole = (least: number, most: number) => maybe(wholeNumber.pipe(z.number().min(least).max(most)));
const euros = whole(0, 2_000_000_000);
/** A text in the languages in which somebody wrote it. */
export const inLanguages = (max: number) => {
  const text = paragraph(max).optional();
  return z
    .object({ en: text, es: text, eu: text })
    .optional()
    .transform((texts) => Object.fromEntries(Object.entries(texts ?? {}).filter(([, each]) => each !== undefined)));
};

const row = z
  .object({
    at: z.string().regex(LOCAL_TIME).optional(),
    stage: z.enum(DEADLINE_STAGES).optional(),
    timeAssumed: z.literal("on").optional(),
  })
  .optional();

const text = {
  kind: z.enum(CALL_KINDS),
  title: line(300, 3),
  summary: inLanguages(4000),
  quote: maybe(paragraph(4000)),
  quoteLang: maybe(z.enum(LOCALES)),
  quoteUrl: maybe(webAddress),
  programme: line(120, 2),
  action: maybe(line(120)),
  code: maybe(line(80)),
  partOf: maybe(line(300)),
  model: maybe(z.enum(CALL_MODELS)),
  opensOn: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/)
    .optional(),
  deadlines: z.array(row).max(MAX_DEADLINES).optional(),
  zone: z.string().refine(isZone, { params: { code: "choice" } }),
  budget: euros,
  grantFrom: euros,
  grantTo: euros,
  grants: whole(1, 100_000),
  fundingRate: whole(0, 100),
  url: maybe(webAddress),
  rulePack: maybe(z.enum(RULE_PACKS)),
  conditions: inLanguages(4000),
  places: z.array(z.enum(REGIONS)).default([]),
  placeSectors: z.array(z.enum(SECTORS)).default([]),
  sectors: z.array(z.enum(SECTORS)).default([]),
  capabilities: z.array(z.enum(CAPABILITY_CODES)).max(MAX_CALL_CAPABILITIES).default([]),
};

type Given = z.infer<z.ZodObject<typeof text>>;

/** Wall-clock times and their zone become instants; rows without a time fall away. */
function withInstants<T extends Given>({ deadlines, opensOn, ...given }: T, ctx: z.RefinementCtx) {
  const read = (deadlines ?? []).flatMap((each, n) => {
    if (!each?.at) return [];
    const at = instantOf(each.at, given.zone);
    if (!at) ctx.addIssue({ ...issue("noSuchTime"), path: ["deadlines", n, "at"] });
    return at ? [{ at, stage: each.stage ?? ("proposal" as const), timeAssumed: each.timeAssumed === "on" }] : [];
  });
  const opensAt = opensOn === undefined ? null : (startOfDay(opensOn, given.zone) ?? null);
  if (opensOn !== undefined && opensAt === null) ctx.addIssue({ ...issue("noSuchTime"), path: ["opensOn"] });
  if (given.grantFrom !== null && given.grantTo !== null && given.grantFrom > given.grantTo)
    ctx.addIssue({ ...issue("order"), path: ["grantTo"] });
  if (given.quote !== null && given.quoteLang === null) ctx.addIssue({ ...issue("missing"), path: ["quoteLang"] });
  return { ...given, opensAt, deadlines: read.sort((a, b) => a.at.getTime() - b.at.getTime()) };
}

export const CreateCall = z.object(text).transform(withInstants);
export type CreateCall = z.output<typeof CreateCall>;
export const EditCall = z.object({ callId: idField, version: versionField, ...text }).transform(withInstants);
export type EditCall = z.output<typeof EditCall>;
export const OneCall = z.object({ callId: idField });
export type OneCall = z.output<typeof OneCall>;
/** As many as a page of the staff's list shows. */
export const SomeCalls = z.object({ callIds: z.array(idField).min(1).max(100) });
export type SomeCalls = z.output<typeof SomeCalls>;
