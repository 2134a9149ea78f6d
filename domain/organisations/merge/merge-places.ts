import { eq, inArray } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { firstMeetings, meetingAnswers, meetings } from "#db/schema/meetings";
import { partnerWork, workPackages } from "#db/schema/plans";
import { stepsOf } from "#domain/consortia/commitments/steps";
import type { SeatStatus } from "#domain/consortia/state";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import type { MergeChange } from "#domain/organisations/state";

/** Of two places in one consortium the one further on stays. */
const STRENGTH: Record<SeatStatus, number> = {
  ...{ expired: 0, ended: 1, withdrawn: 2, left: 3, removed: 4, declined: 5 },
  ...{ asked: 6, invited: 7, joined: 8 },
};

/** How the places in consortia move. Two seats in one consortium are two seats: staff first have one of them given up. */
export async function placeChanges(ctx: Context, fromId: string, intoId: string): Promise<Outcome<MergeChange[]>> {
  const places = await ctx.db
    .select()
    .from(consortiumMembers)
    .where(inArray(consortiumMembers.organisationId, [fromId, intoId]));
  const theirs = places.filter(({ organisationId }) => organisationId === fromId);
  const changes: MergeChange[] = [];
  for (const place of theirs) {
    const twin = places.find(({ organisationId, consortiumId }) => organisationId === intoId && consortiumId === place.consortiumId);
    if (twin?.status === "joined" && place.status === "joined")
      return refused("merge.two_seats", { consortium: await titleOf(ctx, place.consortiumId) });
    const weaker = twin && STRENGTH[twin.status] >= STRENGTH[place.status] ? place : twin;
    // Its ledger goes with a place: it is put back with it if the merge is reversed.
    for (const step of weaker ? await stepsOf(ctx, [weaker.id]) : [])
      changes.push({ table: "commitmentSteps", key: { id: step.id }, before: step, after: null });
    changes.push(...(weaker ? await planOf(ctx, weaker.id, weaker === place ? twin?.id : place.id) : []));
    if (weaker) changes.push({ table: "consortiumMembers", key: { id: weaker.id }, before: weaker, after: null });
    if (weaker !== place)
      changes.push({
        table: "consortiumMembers",
        key: { id: place.id },
        before: { organisationId: fromId },
        after: { organisationId: intoId },
      });
  }
  return done(changes);
}

/** What a place would have spent, worked and answered goes with it, too, and what it led has no lead. Meetings that it proposed are those of the place that stays. */
async function planOf(ctx: Context, memberId: string, stays: string | undefined): Promise<MergeChange[]> {
  const key = { memberId };
  const [spent] = await ctx.db.select().from(partnerBudgets).where(eq(partnerBudgets.memberId, memberId));
  const [worked] = await ctx.db.select().from(partnerWork).where(eq(partnerWork.memberId, memberId));
  const led = await ctx.db.select({ id: workPackages.id }).from(workPackages).where(eq(workPackages.leadId, memberId));
  const answered = await ctx.db.select().from(meetingAnswers).where(eq(meetingAnswers.memberId, memberId));
  const [talk] = await ctx.db.select().from(firstMeetings).where(eq(firstMeetings.memberId, memberId));
  const proposed = await ctx.db.select({ id: meetings.id }).from(meetings).where(eq(meetings.memberId, memberId));
  return [
    ...answered.map((before) => ({ table: "meetingAnswers", key: { meetingId: before.meetingId, memberId }, before, after: null })),
    ...proposed.map(({ id }) => ({ table: "meetings", key: { id }, before: { memberId }, after: { memberId: stays } })),
    ...(talk ? [{ table: "firstMeetings", key, before: talk, after: null }] : []),
    ...(spent ? [{ table: "partnerBudgets", key, before: spent, after: null }] : []),
    ...(worked ? [{ table: "partnerWork", key, before: worked, after: null }] : []),
    ...led.map(({ id }) => ({ table: "workPackages", key: { id }, before: { leadId: memberId }, after: { leadId: null } })),
  ];
}

async function titleOf(ctx: Context, id: string) {
  const [found] = await ctx.db.select({ title: consortia.title }).from(consortia).where(eq(consortia.id, id));
  return found?.title ?? "";
}
