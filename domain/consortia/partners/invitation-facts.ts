import { and, asc, eq, inArray, or } from "drizzle-orm";
import { calls } from "#db/schema/calls";
import { consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { eligibilitySetting } from "#domain/consortia/answered-calls";
import { eligibilityOf, type JoiningEffect } from "#domain/consortia/eligibility/eligibility-of";
import { withOwners } from "#domain/consortia/eligibility/owner-facts";
import { withBeneficiary } from "#domain/consortia/eligibility/seat-facts";
import type { ConsortiumView } from "#domain/consortia/page-view";
import type { Context } from "#domain/kernel/context";
import { viewerOf } from "#domain/organisations/visibility/viewer-of";

/** What an organisation needs to know before it answers an invitation, beside what the consortium says of itself. */
export type InvitationFacts = {
  /** What its call pays one project, in whole euros, and which per cent of the costs; undefined where the consortium answers no call. */
  money: { grantFrom: number | null; grantTo: number | null; fundingRate: number | null } | undefined;
  /** What its joining would change of the rules, as far as the reader may read of the partners; undefined where no rules were chosen. */
  effect: JoiningEffect | undefined;
};

/** What an invitation means for the organisation that a consortium invites. Two queries, and those of the owners where rules were chosen. */
export async function invitationFacts(ctx: Context, view: ConsortiumView, invitedId: string): Promise<InvitationFacts> {
  const { grantFrom, grantTo, fundingRate } = calls;
  const [money] = view.call ? await ctx.db.select({ grantFrom, grantTo, fundingRate }).from(calls).where(eq(calls.id, view.call.id)) : [];
  return { money, effect: view.rulePack ? await effectOf(ctx, { ...view, rulePack: view.rulePack }, invitedId) : undefined };
}

async function effectOf(ctx: Context, view: ConsortiumView & { rulePack: NonNullable<ConsortiumView["rulePack"]> }, invitedId: string) {
  const { id, organisationId, role, status, participation, affiliatedSeatId, roleSoughtId } = consortiumMembers;
  const { name, slug, country, kind, pic, nuts, people, region, sectors, capabilities, visibility } = organisations;
  const stated = { name, slug, country, kind, pic, nuts, people, region, sectors, capabilities, visibility };
  const seats = await ctx.db
    .select({ id, organisationId, role, status, participation, affiliatedSeatId, roleId: roleSoughtId, ...stated })
    .from(consortiumMembers)
    .innerJoin(organisations, eq(organisations.id, organisationId))
    .where(and(eq(consortiumMembers.consortiumId, view.id), or(inArray(status, ["joined"]), eq(organisationId, invitedId))))
    .orderBy(asc(consortiumMembers.askedAt), asc(id));
  const viewer = await viewerOf(ctx);
  const owned = (await withOwners(ctx, viewer, withBeneficiary(seats), ({ name }) => name)).map(({ role, ...seat }) => ({
    ...seat,
    isCoordinator: role === "coordinator",
  }));
  const { effects } = await eligibilityOf(ctx, viewer, {
    rulePack: view.rulePack,
    roles: view.roles,
    seats: owned.filter(({ status }) => status === "joined"),
    requests: owned.filter(({ organisationId }) => organisationId === invitedId),
    setting: eligibilitySetting(view.call, ctx.now),
  });
  return effects[invitedId];
}
