import { eq } from "drizzle-orm";
import { jobs, outbox } from "#db/schema/kernel";
import type { MailTemplate } from "#domain/mails";
import type { Context } from "./context.ts";
import type { JobKind, JobKinds } from "./jobs.ts";
import type { Locale } from "./state.ts";

export type ClaimedMail = {
  id: string;
  template: MailTemplate;
  locale: Locale;
  recipient: string;
  subjectId: string;
  data: Record<string, string>;
  messageId: string;
};
export type ClaimedJob = { [K in JobKind]: { id: string; kind: K; payload: JobKinds[K] } }[JobKind];

/** What a worker needs of an email that it has claimed. */
export async function claimedMail(ctx: Context, id: string): Promise<ClaimedMail> {
  const [row] = await ctx.db
    .select({
      id: outbox.id,
      template: outbox.template,
      locale: outbox.locale,
      recipient: outbox.recipient,
      subjectId: outbox.subjectId,
      data: outbox.data,
      messageId: outbox.messageId,
    })
    .from(outbox)
    .where(eq(outbox.id, id));
  if (!row) throw new Error(`No mail ${id}`);
  return row as ClaimedMail;
}

/** What a worker needs of a job that it has claimed. */
export async function claimedJob(ctx: Context, id: string): Promise<ClaimedJob> {
  const [row] = await ctx.db.select({ id: jobs.id, kind: jobs.kind, payload: jobs.payload }).from(jobs).where(eq(jobs.id, id));
  if (!row) throw new Error(`No job ${id}`);
  return row as ClaimedJob;
}
