import { chooseFirstMeeting } from "#domain/consortia/first-meetings/choose-first-meeting";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { dueAfter } from "#domain/kernel/calendar/working-days";
import { DAY } from "#lib/clock";
import type { Member } from "../consortia.ts";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/**
 * Days ago, and working days ahead of today with the hour for each time, the earliest first. `place`: an address or a link. `chosen`: which time the
 * organisation that asks chose the day after, counted from 0.
 */
export type FirstMeetingPlan = { ago: number; minutes: number; place: string; times: [ahead: number, hour: number][]; chosen?: number };

type Told = { world: World; line: Timeline; consortiumId: string; requestId: string; coordinator: Member; asking: Member };

/** Plans what the coordinator proposes to an organisation that asks to join, and which time that chooses. */
export function planFirstMeeting(plan: FirstMeetingPlan, { world, line, consortiumId, requestId, coordinator, asking }: Told) {
  const { minutes, place, chosen, ago } = plan;
  const proposed = world.ago(ago, 10);
  const times = plan.times.map(([ahead, hour]) => world.ago(-workingDay(world, ahead), hour));
  line.plan(proposed, async () => {
    const by = await world.person(proposed, coordinator.owner);
    const { meetingId } = must(await proposeFirstMeeting(by, { consortiumId, requestId, minutes, place, times }));
    if (chosen === undefined) return;
    const answered = world.ago(ago - 1, 11);
    line.plan(answered, async () => {
      const { organisationId, owner } = asking;
      const them = await world.person(answered, owner);
      must(await chooseFirstMeeting(them, { consortiumId, organisationId, meetingId, slot: chosen }));
    });
  });
}

/** In how many days a working day is, so many working days after today. */
const workingDay = (world: World, ahead: number) =>
  Math.floor((dueAfter(world.ago(0), ahead, calendarOf("ES-PV")).getTime() - world.ago(0, 0).getTime()) / DAY);
