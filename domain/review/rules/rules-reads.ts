import { inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { isStaffAdmin } from "#domain/kernel/actor";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import type { Context } from "#domain/kernel/context";
import { DECIDED, type ReviewRules } from "#domain/review/state";
import { rulesChanges } from "./rules-changes.ts";
import { rulesInUse } from "./rules-in-use.ts";
import { type RulesVersion, rulesVersions, workingRules } from "./rules-versions.ts";

/** How the cluster reviews, as administrators edit it. No `by`: it is the portal's own. */
export async function configuredRules(ctx: Context) {
  if (!isStaffAdmin(ctx.actor)) return undefined;
  const versions = await rulesVersions(ctx);
  const ids = [...new Set(versions.flatMap(({ createdBy }) => createdBy ?? []))];
  const rows = await ctx.db
    .select({ id: people.id, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(inArray(people.id, ids));
  const names = new Map(rows.map(({ id, firstName, lastName }) => [id, `${firstName} ${lastName}`]));
  const told = ({ id, version, createdBy, createdAt, publishedAt }: RulesVersion) => ({
    id,
    version,
    by: createdBy ? names.get(createdBy) : undefined,
    at: publishedAt ?? createdAt,
  });
  const { inForce, draft, before, body, stamp } = workingRules(versions);
  return {
    before,
    body,
    stamp,
    inForce: inForce && told(inForce),
    draft: draft && { ...told(draft), changes: rulesChanges(before, body) },
    older: versions
      .filter(({ publishedAt }) => publishedAt !== null)
      .slice(1)
      .map(told),
    example: exampleDates(body, ctx.now),
    exampleBefore: exampleDates(before, ctx.now),
    inUse: await rulesInUse(ctx),
  };
}
export type ConfiguredRules = NonNullable<Awaited<ReturnType<typeof configuredRules>>>;

/** When each stage of an application that is sent now would be due, if each one took all its days; and the applicant's answer to a request made now. */
export function exampleDates(rules: ReviewRules, from: Date) {
  const calendar = calendarOf(rules.calendar);
  let at = from;
  const stages = rules.stages
    .filter(({ key }) => key !== DECIDED)
    .map((stage) => {
      at = dueAfter(at, stage.workingDays, calendar);
      return { stage, dueAt: at };
    });
  return { stages, answerBy: dueAfter(from, rules.answerDays, calendar) };
}
