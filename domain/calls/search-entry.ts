import { eq } from "drizzle-orm";
import { indexEntry, removeEntry } from "#database/search";
import { callCapabilities, calls } from "#db/schema/calls";
import type { Turn } from "#domain/kernel/context";
import { isCapabilityTerm, termInAll } from "#domain/organisations/capabilities/capability-terms";
import { withSynonyms } from "#domain/organisations/capabilities/named-subjects";

/** Makes the index say what is public of a call now; nothing unless it is published. Runs in the transaction of the change. */
export async function indexCall(turn: Turn, id: string) {
  const { status, title, summary, quote, programme, action, code } = calls;
  const [call] = await turn.db.select({ status, title, summary, quote, programme, action, code }).from(calls).where(eq(calls.id, id));
  if (call?.status !== "published") return removeEntry(turn.db, id);
  const wanted = await turn.db.select({ term: callCapabilities.term }).from(callCapabilities).where(eq(callCapabilities.callId, id));
  const words = [
    ...Object.values(call.summary),
    call.quote,
    call.programme,
    call.action,
    ...wanted.flatMap(({ term }) => (isCapabilityTerm(term) ? termInAll(term) : [])),
  ];
  return indexEntry(turn.db, {
    kind: "call",
    id,
    names: [call.title, call.code].filter(Boolean).join("\n"),
    words: withSynonyms(words.filter(Boolean).join("\n")),
  });
}
