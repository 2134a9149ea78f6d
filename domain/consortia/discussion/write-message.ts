import { eq, max } from "drizzle-orm";
import { roomMentions, roomMessages, roomThreads } from "#db/schema/discussion";
import { actorId } from "#domain/kernel/actor";
import type { Turn } from "#domain/kernel/context";
import { mentionedIn } from "#domain/kernel/mentions-in";
import type { Refusal } from "#domain/refusals";
import { later } from "#lib/clock";
import { emailMentions } from "./email-mentions.ts";
import { planDigest } from "./plan-digest.ts";
import { type Reader, readersOf } from "./readers.ts";
import { MAX_MENTIONS } from "./state.ts";
import type { KnownThread, Thread } from "./thread-facts.ts";

type Written = { message: string; mentions?: string[] | undefined };
type Known = Pick<KnownThread, "facts" | "partner">;

/** Whom a message mentions: the chosen people, and those whom its text names after an @. Somebody who was chosen and could not read it is a refusal. */
export async function mentionsOf(
  turn: Turn,
  { facts }: Known,
  { isConfidential, message, mentions = [] }: Written & { isConfidential: boolean },
): Promise<{ refusal: Refusal } | { mentioned: Reader[] }> {
  const readers = (await readersOf(turn, facts)).filter(({ accepted }) => accepted || !isConfidential);
  const others = readers.filter(({ personId }) => personId !== actorId(turn.actor));
  if (mentions.some((one) => !others.some(({ personId }) => personId === one))) return { refusal: "room.mentioned_cannot_read" };
  const named = new Set([...mentions, ...mentionedIn(message, others)]);
  return { mentioned: others.filter(({ personId }) => named.has(personId)).slice(0, MAX_MENTIONS) };
}

export const idsOf = (readers: readonly Reader[]) => readers.map(({ personId }) => personId);

/** When a message is written: later than every other one of its consortium, so that nobody who has read until then misses one whose turn came afterwards. */
export async function nextInstant(turn: Turn, consortiumId: string): Promise<Date> {
  const [last] = await turn.db
    .select({ at: max(roomThreads.activeAt) })
    .from(roomThreads)
    .where(eq(roomThreads.consortiumId, consortiumId));
  return last?.at && last.at >= turn.now ? later(last.at, 1) : turn.now;
}

/** Writes a message of a thread with whom it mentions, tells them, and plans the digest for the others. Part of the verb that says why. */
export async function writeMessage(
  turn: Turn,
  { facts, partner }: Known,
  thread: Pick<Thread, "id">,
  { at, message, mentioned }: { at: Date; message: string; mentioned: readonly Reader[] },
): Promise<string> {
  const id = turn.newId();
  const by = { personId: actorId(turn.actor) ?? "", organisationId: partner.organisationId };
  await turn.db.insert(roomMessages).values({ id, threadId: thread.id, text: message, language: turn.locale, version: 0, ...by, at });
  if (mentioned.length > 0) await turn.db.insert(roomMentions).values(mentioned.map(({ personId }) => ({ messageId: id, personId })));
  await emailMentions(turn, facts, { threadId: thread.id, messageId: id, mentioned });
  await planDigest(turn);
  return id;
}
