import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { consents } from "#db/schema/membership";
import { consentVersion } from "#domain/membership/consent-texts";
import { setContact } from "#domain/membership/contact-of";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import type { ChooseConsent } from "./input.ts";

/** A person agrees to something, in today's text, or takes it back, as easily; what it allowed ends at once. */
export async function chooseConsent(ctx: Context, { consent, given }: ChooseConsent): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  return transact(ctx, async (ctx) => {
    const { personId } = actor;
    const own = and(eq(consents.personId, personId), eq(consents.kind, consent));
    const [open] = await ctx.db
      .select({ id: consents.id })
      .from(consents)
      .where(and(own, isNull(consents.withdrawnAt)));
    if (Boolean(open) === given) return done();
    const today = { textVersion: consentVersion(consent, ctx.now), locale: ctx.locale, givenAt: ctx.now, withdrawnAt: null };
    const changed = await ctx.db
      .update(consents)
      .set(given ? today : { withdrawnAt: ctx.now })
      .where(and(own, given ? isNotNull(consents.withdrawnAt) : isNull(consents.withdrawnAt)))
      .returning({ applicationId: consents.applicationId });
    if (changed.length === 0) await ctx.db.insert(consents).values({ id: ctx.newId(), personId, kind: consent, ...today });
    for (const { applicationId } of changed) if (applicationId && consent === "listing") await setContact(ctx, applicationId, given);
    await record(ctx, given ? "person.consent_given" : "person.consent_withdrawn", { kind: "person", id: personId }, { consent });
    return done();
  });
}
