import { and, eq, gt, inArray } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Subject } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import type { MailTemplate, MailTemplates } from "#domain/mails";
import { later, SECOND } from "#lib/clock";

export type Mail<T extends MailTemplate> = {
  template: T;
  to: string;
  locale: Locale;
  data: MailTemplates[T];
  subject: Subject;
  /** Seconds during which the mail can still be recalled. */
  holdSeconds?: number;
  /** It tells of what was just erased: its recipient goes as soon as it has left or is given up. */
  forget?: boolean;
};

/** Writes an email into the outbox, in the transaction of the change it tells of. The worker sends it after commit. */
export async function enqueueMail<T extends MailTemplate>(ctx: Context, mail: Mail<T>) {
  const id = ctx.newId();
  await ctx.db.insert(outbox).values({
    id,
    clusterId: ctx.clusterId,
    template: mail.template,
    locale: mail.locale,
    recipient: mail.to,
    data: mail.data,
    subjectKind: mail.subject.kind,
    subjectId: mail.subject.id,
    messageId: `${id}@auzolan`,
    forget: mail.forget ? "ended" : null,
    status: "waiting",
    notBefore: later(ctx.now, (mail.holdSeconds ?? 0) * SECOND),
    attempts: 0,
    createdAt: ctx.now,
  });
  return id;
}

/** Recalls one email that has not left and could be recalled until now. Whether it could. */
export async function recallHeldMail(ctx: Context, id: string): Promise<boolean> {
  const recalled = await ctx.db
    .update(outbox)
    .set({ status: "recalled", endedAt: ctx.now, data: {} })
    .where(and(eq(outbox.id, id), eq(outbox.status, "waiting"), gt(outbox.notBefore, ctx.now)))
    .returning({ id: outbox.id });
  return recalled.length > 0;
}

/** Recalls one email that a worker has in its hands, so that it does not leave. Whether it could. */
export async function recallClaimedMail(turn: Turn, id: string): Promise<boolean> {
  const recalled = await turn.db
    .update(outbox)
    .set({ status: "recalled", endedAt: turn.now, data: {} })
    .where(and(eq(outbox.id, id), eq(outbox.status, "working")))
    .returning({ id: outbox.id });
  return recalled.length > 0;
}

/** Recalls the emails about a subject that are not sent yet. Returns how many. */
export async function recallMails(ctx: Context, subjectId: string, templates: MailTemplate[]): Promise<number> {
  const recalled = await ctx.db
    .update(outbox)
    .set({ status: "recalled", endedAt: ctx.now, data: {} })
    .where(and(eq(outbox.subjectId, subjectId), inArray(outbox.template, templates), eq(outbox.status, "waiting")))
    .returning({ id: outbox.id });
  return recalled.length;
}
