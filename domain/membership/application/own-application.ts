import { and, eq, ne } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import type { Actor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { CollaboratorRole } from "#domain/membership/state";

/** What a step asks of its actor: what a collaborator may be let do, or what the applicant alone does. */
export type NeededPage = CollaboratorRole | "own";
const ORDER: readonly NeededPage[] = ["view", "comment", "edit", "own"];

/** Whether the browser behind a mailed link may do this: the applicant everything, a collaborator what they were invited for. */
export const mayInApplication = (actor: Actor, needed: NeededPage): actor is Extract<Actor, { kind: "applicant" }> =>
  actor.kind === "applicant" && ORDER.indexOf(actor.collaborator?.role ?? "own") >= ORDER.indexOf(needed);

/** The application behind this browser's link, when the reference in hand is its own and the actor may do what is needed. */
export async function ownApplication(ctx: Context, reference: string, needed: NeededPage = "own"): Promise<string | undefined> {
  if (!mayInApplication(ctx.actor, needed)) return undefined;
  const [own] = await ctx.db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.id, ctx.actor.applicationId), eq(applications.reference, reference), ne(applications.status, "expired")));
  return own?.id;
}
