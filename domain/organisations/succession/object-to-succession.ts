import { and, eq } from "drizzle-orm";
import { organisationSuccessions } from "#db/schema/joining";
import { emailAdministrators } from "#domain/access/administrators/email-administrators";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { transact } from "#domain/kernel/transact";
import { paths } from "#lib/paths";
import { successionAbilities } from "./policy.ts";
import { storedSuccession } from "./stored-succession.ts";
import type { ObjectToSuccession } from "./succession-input.ts";

/** The former owner, who could not be reached, objects to the new one: the administrators are told and decide. */
export async function objectToSuccession(ctx: Context, { successionId, reason }: ObjectToSuccession): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const succession = await storedSuccession(ctx, successionId);
    if (!succession || ctx.actor.kind !== "person") return refused("not_found");
    const may = successionAbilities(ctx.actor, succession, ctx.now).object;
    if (may !== true) return refused(may);
    const [objected] = await ctx.db
      .update(organisationSuccessions)
      .set({ status: "objected", objection: reason, objectedAt: ctx.now })
      .where(and(eq(organisationSuccessions.id, successionId), eq(organisationSuccessions.status, "handedOver")))
      .returning({ id: organisationSuccessions.id });
    if (!objected) return refused("succession.ended");
    const subject = { kind: "organisation", id: succession.organisationId } as const;
    const data = { organisation: succession.organisation, person: ctx.actor.name };
    const dataIn = (locale: Locale) => ({ ...data, path: paths(locale).staffJoinRequests() });
    await emailAdministrators(ctx, { template: "succession-objected", subject, dataIn });
    await record(ctx, "organisation.succession_objected", subject, { successionId });
    return done({ slug: succession.slug });
  });
}
