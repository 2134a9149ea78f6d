import { and, count, eq, gt } from "drizzle-orm";
import { people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { isStaffAdmin } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { cutOff } from "#domain/retention/lengths";
import type { SaveLetter } from "#domain/review/input";
import type { LetterExample } from "./letter-example.ts";
import { previewLetter } from "./preview-letter.ts";
import { wordsProblem } from "./words-problem.ts";

/** So many test emails one person may send to themselves within an hour. */
export const LETTER_TESTS_AN_HOUR = 10;
export const LETTER_TESTED = "person.letter_tested";

/** Sends a letter as it is being written to the administrator's own address and to no other, for a made-up application. Nothing is saved by it. */
export async function testLetter(
  ctx: Context,
  { name, locale, subject, body }: SaveLetter,
  example: LetterExample,
): Promise<Outcome<{ email: string }>> {
  const { actor } = ctx;
  if (!isStaffAdmin(actor)) return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const problem = wordsProblem(name, { subject, body });
    if (problem) return problem;
    const [sent] = await ctx.db
      .select({ n: count() })
      .from(auditEvents)
      .where(
        and(
          eq(auditEvents.subjectId, actor.personId),
          eq(auditEvents.action, LETTER_TESTED),
          gt(auditEvents.at, cutOff(ctx.now, "letterTestsCounted")),
        ),
      );
    if ((sent?.n ?? 0) >= LETTER_TESTS_AN_HOUR) return refused("letter.too_many_tests", { max: String(LETTER_TESTS_AN_HOUR) });
    const [own] = await ctx.db.select({ email: people.email }).from(people).where(eq(people.id, actor.personId));
    const mail = await previewLetter(ctx, { name, locale, written: { subject, body }, example });
    if (!own || !mail) return refused("forbidden");
    const about = { kind: "person", id: actor.personId } as const;
    await enqueueMail(ctx, { ...mail, to: own.email, subject: about, data: { ...mail.data, test: "yes" } });
    await record(ctx, LETTER_TESTED, about, { letter: name, locale });
    return done(own);
  });
}
