import { eq } from "drizzle-orm";
import { callCapabilities, callDeadlines, callSectors, calls } from "#db/schema/calls";
import type { Turn } from "#domain/kernel/context";
import type { CreateCall } from "./input.ts";
import { indexCall } from "./search-entry.ts";
import type { CallSource, CallStatus } from "./state.ts";

export type CallContent = CreateCall;
type Made = { id: string; slug: string; status: CallStatus; source: CallSource | null; sourceId: string | null; madeUp: boolean };

const columnsOf = ({ deadlines: _, sectors: __, capabilities: ___, ...columns }: CallContent) => columns;

/** Part of the verbs that create a call: its row and all that hangs on it. */
export async function insertCall(turn: Turn, made: Made, content: CallContent) {
  const { clusterId, now } = turn;
  await turn.db.insert(calls).values({ ...columnsOf(content), ...made, clusterId, createdAt: now, updatedAt: now, version: 0 });
  await insertParts(turn, made.id, content);
}

/** Part of the verbs that change one: what hangs on it is written again. The row itself is the verb's own, which asks for the version. */
export async function replaceParts(turn: Turn, callId: string, content: CallContent) {
  for (const table of [callDeadlines, callSectors, callCapabilities]) await turn.db.delete(table).where(eq(table.callId, callId));
  await insertParts(turn, callId, content);
}

async function insertParts(turn: Turn, callId: string, { deadlines, sectors, capabilities }: CallContent) {
  if (deadlines.length > 0) await turn.db.insert(callDeadlines).values(deadlines.map((each, position) => ({ callId, position, ...each })));
  if (sectors.length > 0) await turn.db.insert(callSectors).values([...new Set(sectors)].map((sector) => ({ callId, sector })));
  if (capabilities.length > 0) await turn.db.insert(callCapabilities).values([...new Set(capabilities)].map((term) => ({ callId, term })));
  await indexCall(turn, callId);
}

/** What the audit keeps of a call: what decides when and by which rules one can answer it. */
export const auditedCall = ({ title, zone, deadlines, rulePack }: CallContent) => ({
  title,
  zone,
  deadlines: deadlines.map(({ at }) => at.toISOString()),
  ...(rulePack && { rulePack }),
});
