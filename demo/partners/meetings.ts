import { answerMeeting } from "#domain/consortia/meetings/answer-meeting";
import { fixMeeting } from "#domain/consortia/meetings/fix-meeting";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import type { SlotAnswer } from "#domain/consortia/meetings/state";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** Days ago, and days ahead with the hour for each time. `by`: 0 for the coordinator, then the partners in the order in which they joined. */
export type MeetingPlan = {
  topic: string;
  minutes: number;
  by: number;
  ago: number;
  times: [ahead: number, hour: number][];
  answers: { by: number; answers: SlotAnswer[] }[];
  fixed?: number;
};

type Told = { world: World; line: Timeline; consortiumId: string };

/** Plans a meeting that one partner proposes, what others answer the day after, and which time is then chosen. `partners`: all who have joined by then. */
export function planMeeting(plan: MeetingPlan, partners: readonly { owner: string }[], { world, line, consortiumId }: Told) {
  const on = (ago: number, hour: number, by: number, act: (ctx: Awaited<ReturnType<World["person"]>>) => Promise<void>) => {
    const when = world.ago(ago, hour);
    line.plan(when, async () => act(await world.person(when, partners[by]?.owner ?? "")));
  };
  let meetingId = "";
  on(plan.ago, 9, plan.by, async (ctx) => {
    const times = plan.times.map(([ahead, hour]) => world.ago(-ahead, hour));
    meetingId = must(await proposeMeeting(ctx, { consortiumId, topic: plan.topic, minutes: plan.minutes, times })).meetingId;
  });
  for (const { by, answers } of plan.answers)
    on(plan.ago - 1, 9 + by, by, async (ctx) => void must(await answerMeeting(ctx, { consortiumId, meetingId, answers })));
  const { fixed } = plan;
  if (fixed !== undefined)
    on(plan.ago - 1, 15, plan.by, async (ctx) => void must(await fixMeeting(ctx, { consortiumId, meetingId, slot: fixed })));
}
