import { and, eq, isNull } from "drizzle-orm";
import { consents } from "#db/schema/membership";
import type { ChooseConsent } from "#domain/access/input";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { setContact } from "#domain/membership/application/contact-of";
import { consentVersion } from "#domain/membership/consent/consent-texts";

/** A person agrees to something, in today's text, or withdraws it, as easily; what it allowed ends at once. Each time it is given is a row of its own. */
export async function chooseConsent(ctx: Context, { consent, given }: ChooseConsent): Promise<Outcome> {
  const { actor } = ctx;
  if (actor.kind !== "person") return refused("forbidden");
  // There is none to agree to (0212).
  if (consent === "newsletter" && given) return refused("not_found");
  return transact(ctx, async (ctx) => {
    const { personId } = actor;
    const own = and(eq(consents.personId, personId), eq(consents.kind, consent));
    const before = await ctx.db
      .select({ applicationId: consents.applicationId, withdrawnAt: consents.withdrawnAt })
      .from(consents)
      .where(own);
    if (before.some(({ withdrawnAt }) => withdrawnAt === null) === given) return done();
    const asked = [...new Set(before.flatMap(({ applicationId }) => applicationId ?? []))];
    const today = { personId, kind: consent, textVersion: consentVersion(consent, ctx.now), locale: ctx.locale, givenAt: ctx.now };
    const rows = (asked.length > 0 ? asked : [null]).map((applicationId) => ({ id: ctx.newId(), applicationId, ...today }));
    if (given) await ctx.db.insert(consents).values(rows);
    else
      await ctx.db
        .update(consents)
        .set({ withdrawnAt: ctx.now })
        .where(and(own, isNull(consents.withdrawnAt)));
    if (consent === "listing") for (const applicationId of asked) await setContact(ctx, applicationId, given);
    await record(ctx, given ? "person.consent_given" : "person.consent_withdrawn", { kind: "person", id: personId }, { consent });
    return done();
  });
}
