import { type AnyColumn, and, eq, inArray, lte, type SQL } from "drizzle-orm";
import { outbox } from "#db/schema/kernel";
import { fits } from "#dialect";
import { clearErasedBytes } from "#domain/kernel/clear-erased-bytes";
import type { Turn } from "#domain/kernel/context";
import { partOf } from "#domain/kernel/fold";

/** What is left of an email about somebody whose data were erased: that there was one, of which kind and when. */
export const BLANK = { recipient: "", data: {}, lastError: null } as const;

/** Whether a text is somewhere in a column of JSON: in mails that have not left, for data are blank in those that have. */
export const holds = (column: AnyColumn, text: string) => fits(column, partOf(text));

/**
 * Part of the verb that erases their subject: mails lose recipient, data and error. Those that have not left are recalled; one that a worker
 * has in its hands loses them when it comes back, and is not tried again.
 */
export async function forgetMails(turn: Turn, which: SQL | undefined) {
  await turn.db
    .update(outbox)
    .set({ ...BLANK, status: "recalled", endedAt: turn.now })
    .where(and(which, inArray(outbox.status, ["waiting", "dead"])));
  await turn.db
    .update(outbox)
    .set(BLANK)
    .where(and(which, inArray(outbox.status, ["done", "recalled"])));
  await turn.db
    .update(outbox)
    .set({ forget: "tried" })
    .where(and(which, eq(outbox.status, "working")));
}

/** Mails that a worker had in its hands when their subject was erased, and never brought back. */
export async function forgetAbandoned(turn: Turn, claimedBefore: Date) {
  const gone = await turn.db
    .update(outbox)
    .set({ ...BLANK, status: "recalled", endedAt: turn.now })
    .where(and(eq(outbox.status, "working"), eq(outbox.forget, "tried"), lte(outbox.claimedAt, claimedBefore)))
    .returning({ id: outbox.id });
  if (gone.length > 0) await clearErasedBytes(turn);
}
