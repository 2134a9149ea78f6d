import { answerThread } from "#domain/consortia/discussion/answer-thread";
import { closeThread } from "#domain/consortia/discussion/close-thread";
import { startThread } from "#domain/consortia/discussion/start-thread";
import type { Locale } from "#domain/kernel/state";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** Days ago; `by` and `mentions`: 0 for the coordinator, then the partners in the order in which they joined. */
type MessagePlan = { ago: number; hour?: number; by: number; text: string; mentions?: number[] };
/** The first message begins the thread; `closed`: days ago. */
export type ThreadPlan = { title: string; language: Locale; isConfidential?: boolean; closed?: number; messages: MessagePlan[] };

type Told = { world: World; line: Timeline; consortiumId: string };

/** Plans what the partners of a consortium write to one another. `partners`: once they have joined. */
export function planDiscussion(
  threads: readonly ThreadPlan[],
  partners: readonly { owner: string }[],
  { world, line, consortiumId }: Told,
) {
  for (const { title, language, isConfidential, closed, messages } of threads) {
    let threadId = "";
    for (const { ago, hour = 9, by, text: message, mentions = [] } of messages) {
      const when = world.ago(ago, hour);
      line.plan(when, async () => {
        const ctx = await world.person(when, partners[by]?.owner ?? "", language);
        const said = { consortiumId, message, mentions: mentions.flatMap((n) => partners[n]?.owner ?? []) };
        if (threadId) must(await answerThread(ctx, { ...said, threadId }));
        else threadId = must(await startThread(ctx, { ...said, title, ...(isConfidential && { confidential: "on" as const }) })).threadId;
      });
    }
    if (closed === undefined) continue;
    const when = world.ago(closed, 17);
    line.plan(
      when,
      async () => void must(await closeThread(await world.person(when, partners[0]?.owner ?? ""), { consortiumId, threadId })),
    );
  }
}
