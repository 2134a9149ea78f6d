import { and, desc, eq, isNull } from "drizzle-orm";
import { stageEntries } from "#db/schema/review";
import type { Turn } from "#domain/kernel/context";
import { rulesFor } from "#domain/review/rules/current-rules";
import { APPLICANT_STAGE, DECIDED } from "#domain/review/state";
import { stageEntriesOf } from "./stage-entries.ts";
import { dueAgain, dueIn } from "./stages.ts";

/** Closes the stage in which an application is and opens the next, at one instant. Part of the verb that says why. */
export async function enterStage(turn: Turn, applicationId: string, stage: string) {
  await open(turn, applicationId, stage, dueIn(await rulesFor(turn, applicationId), stage, turn.now));
}

/** The clock of the application stops: it was withdrawn, or nothing more is to be done with it. */
export async function leaveStage(turn: Turn, applicationId: string) {
  await turn.db
    .update(stageEntries)
    .set({ leftAt: turn.now })
    .where(and(eq(stageEntries.applicationId, applicationId), isNull(stageEntries.leftAt)));
}

/** Back from the applicant, or from the decision, to the stage before it, with the working days that were left. */
export async function resumeStage(turn: Turn, applicationId: string) {
  const rules = await rulesFor(turn, applicationId);
  const before = (await stageEntriesOf(turn, applicationId)).findLast(({ stage }) => stage !== APPLICANT_STAGE && stage !== DECIDED);
  if (!before) throw new Error(`${applicationId} has entered no stage`);
  const due = dueAgain(rules, { dueAt: before.dueAt, stoodAt: before.leftAt ?? turn.now, from: turn.now });
  await open(turn, applicationId, before.stage, due);
}

/** As if the last stage had not been entered: the one before is open again, due as it was. */
export async function unenterStage(turn: Turn, applicationId: string) {
  const [last] = await turn.db
    .select({ id: stageEntries.id, n: stageEntries.n })
    .from(stageEntries)
    .where(eq(stageEntries.applicationId, applicationId))
    .orderBy(desc(stageEntries.n))
    .limit(1);
  if (!last || last.n < 2) throw new Error(`${applicationId} has no stage before this one`);
  await turn.db.delete(stageEntries).where(eq(stageEntries.id, last.id));
  await turn.db
    .update(stageEntries)
    .set({ leftAt: null })
    .where(and(eq(stageEntries.applicationId, applicationId), eq(stageEntries.n, last.n - 1)));
}

async function open(turn: Turn, applicationId: string, stage: string, dueAt: Date | null) {
  const last = (await stageEntriesOf(turn, applicationId)).at(-1);
  await leaveStage(turn, applicationId);
  const { clusterId, now } = turn;
  const n = (last?.n ?? 0) + 1;
  await turn.db.insert(stageEntries).values({ id: turn.newId(), applicationId, clusterId, n, stage, enteredAt: now, dueAt });
}
