import { and, eq } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import type { Turn } from "#domain/kernel/context";
import type { MailTemplate } from "#domain/mails";

type Written = { subjectId: string; template: MailTemplate; at: Date };

/** Recalls the emails about an organisation or a consortium that one change wrote at this instant; false, and none is recalled, once one of them may have left. */
export async function recallEmails(turn: Turn, { subjectId, template, at }: Written): Promise<boolean> {
  const written = and(eq(outbox.subjectId, subjectId), eq(outbox.template, template), eq(outbox.createdAt, at));
  const waiting = and(written, eq(outbox.status, "waiting"), eq(outbox.attempts, 0));
  const [all, still] = [await turn.db.$count(outbox, written), await turn.db.$count(outbox, waiting)];
  if (all === 0 || still < all) return false;
  await turn.db.update(outbox).set({ status: "recalled", endedAt: turn.now, data: {} }).where(waiting);
  return true;
}
