import { and, asc, eq, gt, inArray, isNull } from "drizzle-orm";
import { discussionSettings, roomMentions, roomMessages, roomThreads, threadReadings } from "#db/schema/discussion";
import { factsOf, type KnownConsortium } from "#domain/consortia/facts";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { DEFAULT_EMAILS, settingsIn } from "./discussion-settings.ts";
import { countedThreads, type DigestMessage, freshMessages } from "./fresh-messages.ts";
import { type Reader, readersOf } from "./readers.ts";

type Digest = { reader: Reader; fresh: DigestMessage[] };

/** More titles are not in an email, but the number of their messages is. */
const MAX_TITLES = 10;

/** Tells each reader of one consortium in one email what they have not read of its discussion; whoever has read it all, or wants no digest, gets none. */
export async function emailDigest(ctx: Context, { consortiumId }: { consortiumId: string }): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transactAsPortal(ctx, async (turn) => {
    const facts = await factsOf(turn, { id: consortiumId });
    if (!facts) return refused("not_found");
    const messages = await lately(turn, facts.id);
    const newest = messages.at(-1);
    const digests = newest ? await digestsFor(turn, facts, messages) : [];
    for (const digest of digests) await enqueueMail(turn, digestMail(facts, digest));
    if (!newest || digests.length === 0) return done({ mails: 0 });
    await turn.db
      .insert(discussionSettings)
      .values(digests.map(({ reader: { personId } }) => ({ consortiumId, personId, emails: DEFAULT_EMAILS, digestedUntil: newest.at })))
      .onConflictDoUpdate({
        target: [discussionSettings.consortiumId, discussionSettings.personId],
        set: { digestedUntil: newest.at },
      });
    await record(turn, "consortium.discussion_digested", { kind: "consortium", id: consortiumId }, { mails: digests.length });
    return done({ mails: digests.length });
  });
}

async function digestsFor(turn: Turn, facts: KnownConsortium, messages: readonly DigestMessage[]): Promise<Digest[]> {
  const readings = await turn.db
    .select({ threadId: threadReadings.threadId, personId: threadReadings.personId, readUntil: threadReadings.readUntil })
    .from(threadReadings)
    .where(inArray(threadReadings.threadId, [...new Set(messages.map(({ threadId }) => threadId))]));
  const mentions = await turn.db
    .select({ messageId: roomMentions.messageId, personId: roomMentions.personId })
    .from(roomMentions)
    .where(
      inArray(
        roomMentions.messageId,
        messages.map(({ id }) => id),
      ),
    );
  const settings = await settingsIn(turn, facts.id);
  const ofPerson = <T extends { personId: string }>(rows: T[]) => Map.groupBy(rows, ({ personId }) => personId);
  const [readBy, mentioned] = [ofPerson(readings), ofPerson(mentions)];
  return (await readersOf(turn, facts)).flatMap((reader) => {
    const { personId } = reader;
    const { emails, digestedUntil } = settings.get(personId) ?? { emails: DEFAULT_EMAILS, digestedUntil: null };
    const readUntil = new Map(readBy.get(personId)?.map((row) => [row.threadId, row.readUntil]));
    const mentionedIn = new Set(mentioned.get(personId)?.map(({ messageId }) => messageId));
    const fresh = freshMessages(messages, { reader, emails, digestedUntil, readUntil, mentionedIn });
    return fresh.length > 0 ? [{ reader, fresh }] : [];
  });
}

/** What was written in a consortium as far back as a digest tells of, the oldest first. */
const lately = (turn: Turn, consortiumId: string): Promise<DigestMessage[]> =>
  turn.db
    .select({
      id: roomMessages.id,
      threadId: roomMessages.threadId,
      title: roomThreads.title,
      isConfidential: roomThreads.isConfidential,
      personId: roomMessages.personId,
      at: roomMessages.at,
    })
    .from(roomMessages)
    .innerJoin(roomThreads, eq(roomThreads.id, roomMessages.threadId))
    .where(
      and(eq(roomThreads.consortiumId, consortiumId), isNull(roomMessages.removedAt), gt(roomMessages.at, cutOff(turn.now, "digestReach"))),
    )
    .orderBy(asc(roomMessages.at), asc(roomMessages.id));

/** A confidential thread is counted and not named: an email is read outside the portal. */
function digestMail({ id, slug, title }: KnownConsortium, { reader: { email, locale }, fresh }: Digest) {
  const threads = countedThreads(fresh);
  const to = paths(locale);
  const named = threads.slice(0, MAX_TITLES).map((one) => ({ title: one.isConfidential ? null : one.title, n: one.n }));
  return {
    template: "discussion-digest" as const,
    to: email,
    locale,
    subject: { kind: "consortium" as const, id },
    data: {
      consortium: title,
      n: String(fresh.length),
      threads: JSON.stringify({ named, more: threads.length - named.length }),
      path: to.consortiumDiscussion(slug),
      settings: to.consortiumDiscussionEmails(slug),
    },
  };
}
