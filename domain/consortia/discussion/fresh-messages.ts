import type { Reader } from "./readers.ts";
import type { DiscussionEmails } from "./state.ts";

export type DigestMessage = {
  id: string;
  threadId: string;
  title: string | null;
  isConfidential: boolean;
  personId: string;
  at: Date;
};
/** What is known of one reader: which emails they want, until when the last digest told of messages, and how far they have read. */
export type DigestReader = {
  reader: Pick<Reader, "personId" | "accepted">;
  emails: DiscussionEmails;
  digestedUntil: Date | null;
  readUntil: ReadonlyMap<string, Date>;
  mentionedIn: ReadonlySet<string>;
};

/** Which of these messages the digest of a reader tells of: what others wrote since the last digest, that they may read, have not read, and were not emailed about at once. */
export function freshMessages(messages: readonly DigestMessage[], known: DigestReader): DigestMessage[] {
  if (known.emails !== "all") return [];
  const { personId, accepted } = known.reader;
  return messages.filter(
    (message) =>
      message.personId !== personId &&
      (accepted || !message.isConfidential) &&
      !known.mentionedIn.has(message.id) &&
      message.at > (known.digestedUntil ?? new Date(0)) &&
      message.at > (known.readUntil.get(message.threadId) ?? new Date(0)),
  );
}

/** The threads of these messages in the order of their first one, with how many there are in each. */
export const countedThreads = (messages: readonly DigestMessage[]) =>
  [...Map.groupBy(messages, ({ threadId }) => threadId).values()].flatMap((those) =>
    those[0] ? [{ title: those[0].title, isConfidential: those[0].isConfidential, n: those.length }] : [],
  );
