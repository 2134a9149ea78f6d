import { and, asc, eq, gt } from "drizzle-orm";
import { people } from "#db/schema/access";
import { savedSearches } from "#db/schema/searches";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { emailNewMatches } from "./email-new-matches.ts";
import { planSearchEmails } from "./plan-search-emails.ts";

const AT_ONCE = 100;

/** The week's emails about searches, a turn for each person, so that nobody waits for all of them. Those of the week after are planned first: whatever fails today, they come. */
export async function emailSearches(ctx: Context): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  await transactAsPortal(ctx, planSearchEmails);
  let mails = 0;
  for (let after = ""; ; ) {
    const ids = await peopleWithSearches(ctx, after);
    for (const personId of ids) {
      const told = await emailNewMatches(ctx, { personId });
      if (told.ok) mails += told.value.mails;
    }
    after = ids.at(-1) ?? "";
    if (ids.length < AT_ONCE) break;
  }
  return done({ mails });
}

/** Who can sign in and wants such emails, in the order of their ids. */
async function peopleWithSearches(ctx: Context, after: string): Promise<string[]> {
  const { clusterId, emailed, personId } = savedSearches;
  const rows = await ctx.db
    .selectDistinct({ id: personId })
    .from(savedSearches)
    .innerJoin(people, eq(people.id, personId))
    .where(and(eq(clusterId, ctx.clusterId), eq(emailed, true), eq(people.status, "active"), gt(personId, after)))
    .orderBy(asc(personId))
    .limit(AT_ONCE);
  return rows.map(({ id }) => id);
}
