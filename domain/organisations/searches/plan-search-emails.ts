import { calendarOf } from "#domain/kernel/calendar/holidays";
import { nextMonday } from "#domain/kernel/calendar/next-monday";
import type { Turn } from "#domain/kernel/context";
import { enqueueJob } from "#domain/kernel/jobs";
import { currentRules } from "#domain/review/rules/current-rules";

/** On the Monday after, at eight in the morning where the cluster is, members hear of what is new in their searches. One job a week, however often it is asked for. */
export async function planSearchEmails(turn: Turn) {
  const { zone } = calendarOf((await currentRules(turn)).calendar);
  const { week, at } = nextMonday(turn.now, zone);
  await enqueueJob(turn, "searches.email", `${turn.clusterId} ${week}`, { week }, at);
}
