import { and, eq, isNull } from "drizzle-orm";
import { changePoints, changeRequests } from "#db/schema/membership";
import type { Turn } from "#domain/kernel/context";
import { storedApplication } from "#domain/membership/application/stored-application";
import type { Answer } from "#domain/membership/state";

/** Closes the open request with what is at its points now, and why the rest was not changed. What was there before, where it is another. */
export async function answerPoints(turn: Turn, applicationId: string, explanation?: string): Promise<Record<string, string>> {
  const now = (await storedApplication(turn, applicationId))?.given ?? {};
  const open = and(eq(changeRequests.applicationId, applicationId), isNull(changeRequests.answeredAt));
  const points = await turn.db
    .select({ id: changePoints.id, question: changePoints.question, before: changePoints.before })
    .from(changePoints)
    .innerJoin(changeRequests, eq(changeRequests.id, changePoints.requestId))
    .where(open);
  const old: Record<string, string> = {};
  for (const { id, question, before } of points) {
    const after = now[question] ?? null;
    await turn.db.update(changePoints).set({ after }).where(eq(changePoints.id, id));
    if (!same(before, after)) old[question] = asText(before);
  }
  await turn.db
    .update(changeRequests)
    .set({ answeredAt: turn.now, explanation: explanation ?? null })
    .where(open);
  return old;
}

const asText = (answer: Answer | null) => (Array.isArray(answer) ? answer.join(", ") : (answer ?? ""));
const same = (one: Answer | null, other: Answer | null) => JSON.stringify(one) === JSON.stringify(other);
