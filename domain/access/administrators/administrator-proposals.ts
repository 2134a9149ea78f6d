import { and, asc, eq, gt, ne } from "drizzle-orm";
import { administratorProposals, people } from "#db/schema/access";
import { canChange } from "#domain/access/people/can-change";
import { clusterAbilities } from "#domain/access/policy";
import { actorId } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import { askedIt, isPending } from "#domain/kernel/second-person";
import type { Refusal } from "#domain/refusals";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { administrators } from "./administrators.ts";

/** When a proposal that nobody answered ends. */
export const proposalEnds = (askedAt: Date) => later(askedAt, lastingUntil("administratorProposal"));

const WAITING = {
  id: administratorProposals.id,
  personId: administratorProposals.personId,
  change: administratorProposals.change,
  reason: administratorProposals.reason,
  askedBy: administratorProposals.askedBy,
  askedAt: administratorProposals.askedAt,
};
/** A condition about a row of `administratorProposals`: nobody has answered it, and a second administrator still can. */
export const stillWaits = (ctx: Context) =>
  and(
    eq(administratorProposals.clusterId, ctx.clusterId),
    isPending(administratorProposals),
    gt(administratorProposals.askedAt, cutOff(ctx.now, "administratorProposal")),
  );

/** A proposal that a second administrator can still confirm. */
export async function waitingProposal(ctx: Context, proposalId: string) {
  const [row] = await ctx.db
    .select(WAITING)
    .from(administratorProposals)
    .where(and(eq(administratorProposals.id, proposalId), stillWaits(ctx)));
  return row;
}
export type AdministratorProposal = NonNullable<Awaited<ReturnType<typeof waitingProposal>>>;

/** The pending proposal about a person. */
export async function proposalAbout(ctx: Context, personId: string): Promise<AdministratorProposal | undefined> {
  const [row] = await ctx.db
    .select(WAITING)
    .from(administratorProposals)
    .where(and(eq(administratorProposals.personId, personId), stillWaits(ctx)));
  return row;
}

/** Whether the actor could propose this change now, or what is in the way. */
export async function mayPropose(
  ctx: Context,
  { change, personId }: Pick<AdministratorProposal, "change" | "personId">,
): Promise<true | Refusal> {
  const can = await canChange(ctx, { change, personId });
  if (can !== true) return can;
  if (await proposalAbout(ctx, personId)) return "administrator.waiting";
  const others = (await administrators(ctx)).filter((one) => one.personId !== personId && one.personId !== actorId(ctx.actor));
  return others.length > 0 || "administrator.nobody_else";
}

/** Whether the actor could confirm it now, or what is in the way. */
export async function mayConfirm(ctx: Context, proposal: AdministratorProposal): Promise<true | Refusal> {
  if (askedIt(ctx.actor, proposal)) return "administrator.second_person";
  if (!(await administrators(ctx)).some(({ personId }) => personId === proposal.askedBy)) return "administrator.proposer_gone";
  return canChange(ctx, proposal);
}

/** What administrators see about the right of a person to administer: the pending proposal, or whether they may make one. */
export async function administrationOf(ctx: Context, personId: string) {
  const { actor } = ctx;
  if (clusterAbilities(actor).confirmAdministrator !== true || actor.kind !== "person" || actor.personId === personId) return undefined;
  const has = (await administrators(ctx)).some((one) => one.personId === personId);
  const change = has ? ("remove" as const) : ("make" as const);
  const proposal = await proposalAbout(ctx, personId);
  if (!proposal) return { change, proposal, may: await mayPropose(ctx, { change, personId }) };
  const [by] = await ctx.db
    .select({ firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.id, proposal.askedBy));
  return {
    change: proposal.change,
    proposal: { ...proposal, by: by ? `${by.firstName} ${by.lastName}` : "", own: askedIt(actor, proposal) },
    may: await mayConfirm(ctx, proposal),
  };
}
export type AdministrationView = NonNullable<Awaited<ReturnType<typeof administrationOf>>>;

/** The proposals that wait, for administrators: never those about the reader. */
export async function waitingProposals(ctx: Context) {
  const { actor } = ctx;
  if (clusterAbilities(actor).confirmAdministrator !== true || actor.kind !== "person") return [];
  const rows = await ctx.db
    .select({
      personId: people.id,
      firstName: people.firstName,
      lastName: people.lastName,
      change: administratorProposals.change,
      askedBy: administratorProposals.askedBy,
      askedAt: administratorProposals.askedAt,
    })
    .from(administratorProposals)
    .innerJoin(people, eq(people.id, administratorProposals.personId))
    .where(and(stillWaits(ctx), ne(people.id, actor.personId)))
    .orderBy(asc(administratorProposals.askedAt));
  return rows.map(({ askedBy, ...row }) => ({ ...row, own: askedIt(actor, { askedBy }) }));
}
