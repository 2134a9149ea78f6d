import { mayAdminister } from "#domain/access/administrators/may-administer";
import { type ErasePerson, NO_OWNER } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { openSuccession } from "#domain/organisations/succession/open-succession";
import { handBack } from "#domain/review/stages/hand-back";
import { erasable, mayErase } from "./erase-refusal.ts";
import { forgetPerson, NOBODY } from "./forget-person.ts";
import { giveToOwner } from "./give-to-owner.ts";
import { ownedAlone } from "./owned-alone.ts";

/**
 * Erases a person (GDPR, article 17): an administrator does it when they ask, the portal itself when their account is over its time.
 * `owners`: who owns each organisation that they own alone. What they decided, voted and wrote about others stays without them. They are told by a last email, which leaves no address behind.
 */
export async function erasePerson(ctx: Context, { personId, owners = [] }: ErasePerson): Promise<Outcome> {
  return transact(ctx, async (ctx) => {
    const may = await mayAdminister(ctx, "erasePerson", personId);
    if (may !== true) return refused(may);
    const person = await erasable(ctx, personId);
    if (!person) return refused("not_found");
    const free = await mayErase(ctx, person);
    if (free !== true) return refused(free);
    const owned = await ownedAlone(ctx, personId);
    const chosen = owned.map((organisation) => ({
      organisation,
      to: owners.find(({ organisationId }) => organisationId === organisation.organisationId)?.to,
    }));
    for (const { organisation, to } of chosen) {
      if (to === undefined) return refused("organisation.last_owner");
      if (to === NO_OWNER) continue;
      if (!organisation.candidates.some((one) => one.personId === to)) return refused("not_found");
      await giveToOwner(ctx, organisation, to);
    }
    await handBack(ctx, personId);
    await forgetPerson(ctx, person);
    const nameless = { id: personId, firstName: NOBODY, lastName: "" };
    for (const { organisation, to } of chosen)
      if (to === NO_OWNER) await openSuccession(ctx, { ...organisation, id: organisation.organisationId }, nameless, "left");
    const subject = { kind: "person", id: personId } as const;
    await record(ctx, "person.erased", subject);
    const { email, locale, firstName } = person;
    await enqueueMail(ctx, { template: "person-erased", to: email, locale, data: { firstName }, subject, forget: true });
    return done();
  });
}
