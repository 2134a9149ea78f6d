import { and, eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { type Actor, VISITOR } from "../kernel/actor.ts";
import type { Context } from "../kernel/context.ts";
import { personWith } from "./reads.ts";

/** The actor with the roles of this very transaction: who was demoted or disabled a moment ago does nothing more, not even in flight. */
export async function rereadActor(ctx: Context): Promise<Actor> {
  const { actor } = ctx;
  if (actor.kind !== "person") return actor;
  const [known] = await ctx.db
    .select({ personId: people.id, email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(and(eq(people.id, actor.personId), eq(people.status, "active")));
  return known ? personWith(ctx, { ...known, sessionId: actor.sessionId, signedInAt: actor.signedInAt }) : VISITOR;
}
