import { and, eq, inArray } from "drizzle-orm";
import { consortiumMembers } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { organisations } from "#db/schema/organisations";
import { factsOf } from "#domain/consortia/facts";
import { isThere, seesRequests } from "#domain/consortia/policy";
import { actingFor } from "#domain/kernel/actor";
import type { Context } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { canBeProposedAgain, type FirstMeetingState, firstMeetingState } from "./state.ts";

/** `chosen`: the time that was chosen. `again`: the coordinator can propose other times. */
export type FirstMeeting = {
  id: string;
  state: FirstMeetingState;
  minutes: number;
  place: string | null;
  slots: { at: Date; isPast: boolean }[];
  chosen: Date | undefined;
  reply: { text: string; language: Locale } | undefined;
  again: boolean;
};

/** What was proposed for these places, by their ids, in one query. For readers who see the requests, or act for whoever asks. */
export async function firstMeetingsOf(ctx: Context, requestIds: readonly string[]): Promise<Map<string, FirstMeeting>> {
  if (requestIds.length === 0) return new Map();
  const rows = await ctx.db
    .select()
    .from(firstMeetings)
    .where(inArray(firstMeetings.memberId, [...requestIds]));
  return new Map(
    rows.map(({ memberId, id, minutes, place, times, chosen, reply, replyLanguage }) => {
      const slots = times.map((at) => ({ at: new Date(at), isPast: new Date(at) <= ctx.now }));
      const facts = { times, chosen, reply };
      return [
        memberId,
        {
          ...{ id, minutes, place, slots, chosen: slots[chosen ?? -1]?.at },
          ...{ state: firstMeetingState(facts, ctx.now), again: canBeProposedAgain(facts, ctx.now) },
          reply: reply !== null && replyLanguage ? { text: reply, language: replyLanguage } : undefined,
        },
      ];
    }),
  );
}

/** A first meeting whose time is chosen, for a file for calendars; undefined for everyone but the coordinator's people and those of whoever asks. */
export async function chosenFirstMeeting(ctx: Context, slug: string, requestId: string) {
  const facts = await factsOf(ctx, { slug });
  if (!facts || !isThere(ctx.actor, facts)) return undefined;
  const [found] = await ctx.db
    .select({ meeting: firstMeetings, organisationId: organisations.id, organisation: organisations.name })
    .from(firstMeetings)
    .innerJoin(consortiumMembers, eq(consortiumMembers.id, firstMeetings.memberId))
    .innerJoin(organisations, eq(organisations.id, consortiumMembers.organisationId))
    .where(and(eq(firstMeetings.memberId, requestId), eq(consortiumMembers.consortiumId, facts.id)));
  if (!found) return undefined;
  const asks = actingFor(ctx.actor, found.organisationId) !== undefined;
  if (!asks && !seesRequests(ctx.actor, facts)) return undefined;
  const at = found.meeting.times[found.meeting.chosen ?? -1];
  return at ? { ...found.meeting, asks, consortium: facts.title, organisation: found.organisation, at: new Date(at) } : undefined;
}
