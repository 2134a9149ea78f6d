import { and, eq } from "drizzle-orm";
import { callCapabilities, callDeadlines, callSectors, calls } from "#db/schema/calls";
import type { Turn } from "#domain/kernel/context";
import { termsNamed } from "#domain/organisations/capabilities/named-subjects";
import type { CreateCall } from "./input.ts";
import { indexCall } from "./search-entry.ts";
import { type CallSource, type CallStatus, MAX_CALL_CAPABILITIES } from "./state.ts";

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
  await keepCallText(turn, callId);
}

/** Part of the verbs that change what a call says: the capabilities that its text names, where staff chose none, and what it is found by. */
export async function keepCallText(turn: Turn, callId: string) {
  const own = eq(callCapabilities.callId, callId);
  await turn.db.delete(callCapabilities).where(and(own, eq(callCapabilities.isFound, true)));
  const chosen = await turn.db.$count(callCapabilities, own);
  const { title, summary, quote } = calls;
  const [call] = await turn.db.select({ title, summary, quote }).from(calls).where(eq(calls.id, callId));
  const named = call && chosen === 0 ? termsNamed([call.title, ...Object.values(call.summary), call.quote ?? ""].join("\n")) : [];
  const found = [...new Set(named)].slice(0, MAX_CALL_CAPABILITIES);
  if (found.length > 0) await turn.db.insert(callCapabilities).values(found.map((term) => ({ callId, term, isFound: true })));
  await indexCall(turn, callId);
}

/** What the audit keeps of a call: what decides when and by which rules one can answer it. */
export const auditedCall = ({ title, zone, deadlines, rulePack }: CallContent) => ({
  title,
  zone,
  deadlines: deadlines.map(({ at }) => at.toISOString()),
  ...(rulePack && { rulePack }),
});
