import type { KnownConsortium } from "#domain/consortia/facts";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { paths } from "#lib/paths";
import { settingsIn } from "./discussion-settings.ts";
import type { Reader } from "./readers.ts";

type Told = { threadId: string; messageId: string; mentioned: readonly Reader[] };

/** Tells those whom a message mentions that it does, each in their own language. What it says is read in the portal only. */
export async function emailMentions(turn: Turn, { id, slug, title }: KnownConsortium, told: Told) {
  if (told.mentioned.length === 0 || turn.actor.kind !== "person") return;
  const settings = await settingsIn(turn, id);
  for (const { personId, email, locale } of told.mentioned) {
    if (settings.get(personId)?.emails === "none") continue;
    const to = paths(locale);
    await enqueueMail(turn, {
      template: "discussion-mention",
      to: email,
      locale,
      subject: { kind: "consortium", id },
      data: {
        consortium: title,
        author: turn.actor.name,
        messageId: told.messageId,
        path: to.consortiumThread(slug, told.threadId, { message: told.messageId }),
        settings: to.consortiumDiscussionEmails(slug),
      },
    });
  }
}
