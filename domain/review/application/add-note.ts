import { applicationNotes, noteMentions } from "#db/schema/review";
import { isStaff } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { mentionedIn } from "#domain/kernel/mentions-in";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { staffFor } from "#domain/review/committee/committee";
import type { AddNote } from "#domain/review/input";
import { paths } from "#lib/paths";
import { reviewable } from "./review-facts.ts";

/** A note of staff to staff. Whom it names, by a tick or by an @ and their name, is told by mail that there is one: the note itself never leaves staff pages. */
export async function addNote(ctx: Context, { applicationId, text, mentions = [] }: AddNote): Promise<Outcome> {
  const { actor } = ctx;
  if (!isStaff(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const found = await reviewable(ctx, applicationId, "note");
    if (!found.ok) return found;
    const colleagues = mentions.length > 0 || text.includes("@") ? await staffFor(ctx, found.value) : [];
    if (mentions.some((mention) => !colleagues.some(({ personId }) => personId === mention))) return refused("review.mentioned_is_party");
    const others = colleagues.filter(({ personId }) => personId !== actor.personId);
    const meant = new Set([...mentions, ...mentionedIn(text, others)]);
    const named = colleagues.filter(({ personId }) => meant.has(personId));
    const id = ctx.newId();
    await ctx.db.insert(applicationNotes).values({ id, applicationId, authorId: actor.personId, text, createdAt: ctx.now });
    if (named.length > 0) await ctx.db.insert(noteMentions).values(named.map(({ personId }) => ({ noteId: id, personId })));
    const subject = { kind: "application", id: applicationId } as const;
    await record(ctx, "application.noted", subject, { note: id, mentions: named.map(({ personId }) => personId) });
    const { reference, organisation } = found.value;
    for (const { personId, email, locale } of named)
      if (personId !== actor.personId)
        await enqueueMail(ctx, {
          template: "note-mention",
          to: email,
          locale,
          data: { reference, organisation, author: actor.name, path: `${paths(locale).staffApplication(applicationId)}#notes` },
          subject,
        });
    return done();
  });
}
