import { calendarOf } from "#domain/kernel/calendar/holidays";
import { nextMorning } from "#domain/kernel/calendar/next-morning";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { currentRules } from "#domain/review/rules/current-rules";

/** Next morning at eight, where the cluster is, partners hear of what was written in their discussions. One job a day, however much is written. */
export async function planDigest(turn: Turn) {
  const { zone } = calendarOf((await currentRules(turn)).calendar);
  const { day, at } = nextMorning(turn.now, zone);
  await enqueueJob(turn, "discussion.digest", `${turn.clusterId} ${day}`, { day }, at);
}
