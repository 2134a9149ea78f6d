import { mayAdminister } from "#domain/access/administrators/may-administer";
import type { PersonOfOurs } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { handBack } from "#domain/review/stages/hand-back";
import { erasable, mayErase } from "./erase-refusal.ts";
import { forgetPerson } from "./forget-person.ts";

/**
 * Erases a person (GDPR, article 17): an administrator does it when they ask, the portal itself when their account is over its time.
 * What they decided, voted and wrote about others stays without them. They are told by a last email, which leaves no address behind.
 */
export async function erasePerson(ctx: Context, { personId }: PersonOfOurs): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "erasePerson", personId);
    if (may !== true) return refused(may);
    const person = await erasable(ctx, personId);
    if (!person) return refused("not_found");
    const free = await mayErase(ctx, person);
    if (free !== true) return refused(free);
    await handBack(ctx, personId);
    await forgetPerson(ctx, person);
    const subject = { kind: "person", id: personId } as const;
    await record(ctx, "person.erased", subject);
    const { email, locale, firstName } = person;
    await enqueueMail(ctx, { template: "person-erased", to: email, locale, data: { firstName }, subject, forget: true });
    return done();
  });
}
