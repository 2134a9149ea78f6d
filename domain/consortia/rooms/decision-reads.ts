import { count, desc, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { roomDecisions } from "#db/schema/rooms";
import { factsOf } from "#domain/consortia/facts";
import { partnerFor } from "#domain/consortia/policy";
import type { Context } from "#domain/kernel/context";
import { offsetOf, type Page, pageOf } from "#domain/kernel/pagination";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { personName } from "./person-name.ts";
import { mayRemoveFromRoom, mayWriteInRoom } from "./room-policy.ts";

/** `by`: null once the person was erased. */
export type Decision = {
  id: string;
  text: string;
  language: Locale;
  by: string | null;
  organisation: string;
  at: Date;
  mayRemove: boolean;
};
export type Decisions = Page<Decision> & { mayRecord: true | Refusal };

/** So many decisions are on a page. */
const DECISIONS = 10;

/** What the partners decided, the latest first, for their people; undefined for everyone else. Five queries. */
export async function decisionsOf(ctx: Context, slug: string, page: number): Promise<Decisions | undefined> {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !partnerFor(ctx.actor, facts)) return undefined;
  const here = eq(roomDecisions.consortiumId, facts.id);
  const [all] = await ctx.db.select({ n: count() }).from(roomDecisions).where(here);
  const found = pageOf<Decision>([], all?.n ?? 0, page, DECISIONS);
  const rows = await ctx.db
    .select({
      id: roomDecisions.id,
      text: roomDecisions.text,
      language: roomDecisions.language,
      firstName: people.firstName,
      lastName: people.lastName,
      organisation: organisations.name,
      organisationId: roomDecisions.organisationId,
      at: roomDecisions.at,
    })
    .from(roomDecisions)
    .innerJoin(organisations, eq(organisations.id, roomDecisions.organisationId))
    .leftJoin(people, eq(people.id, roomDecisions.personId))
    .where(here)
    .orderBy(desc(roomDecisions.at), desc(roomDecisions.id))
    .limit(DECISIONS)
    .offset(offsetOf(found.page, DECISIONS));
  return {
    ...found,
    rows: rows.map(({ firstName, lastName, organisationId, ...row }) => ({
      ...row,
      by: personName({ firstName, lastName }),
      mayRemove: mayRemoveFromRoom(ctx.actor, facts, organisationId) === true,
    })),
    mayRecord: mayWriteInRoom(ctx.actor, facts),
  };
}
