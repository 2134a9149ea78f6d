import { eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { stageEntries } from "#db/schema/review";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";

type Entry = { enteredAt: Date; dueAt?: Date; leftAt?: Date };

/** Gives an application the history that a test wants, in place of its own: the stages that it entered, and until when the open one is due and an answer is promised. */
export const history = (applicationId: string, ...entries: Entry[]) =>
  transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.delete(stageEntries).where(eq(stageEntries.applicationId, applicationId));
    const answerBy = entries.findLast(({ leftAt }) => !leftAt)?.dueAt ?? null;
    await db.update(applications).set({ answerBy }).where(eq(applications.id, applicationId));
    for (const [at, entry] of entries.entries())
      await db
        .insert(stageEntries)
        .values({ id: newId(), applicationId, clusterId: HOME_CLUSTER, stage: at === 0 ? "received" : "committee", n: at + 1, ...entry });
  });
