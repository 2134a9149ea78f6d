import { and, eq, isNotNull } from "drizzle-orm";
import { consents } from "#db/schema/membership";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { setContact } from "#domain/membership/application/contact-of";
import { ownApplication } from "#domain/membership/application/own-application";
import type { GiveConsent } from "#domain/membership/input";
import { consentVersion } from "./consent-texts.ts";

/** The applicant agrees to something that they had not agreed to, in today's text. Given twice it is given once; given again it is a new row, beside the one that was withdrawn. */
export async function giveConsent(ctx: Context, { reference, kind }: GiveConsent): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const given = { textVersion: consentVersion(kind, ctx.now), locale: ctx.locale, givenAt: ctx.now };
    const personId = await ownerOf(ctx, applicationId);
    const [written] = await ctx.db
      .insert(consents)
      .values({ id: ctx.newId(), applicationId, personId, kind, ...given })
      .onConflictDoNothing()
      .returning({ id: consents.id });
    if (!written) return done({ reference });
    await record(
      ctx,
      "application.consent_given",
      { kind: "application", id: applicationId },
      { consent: kind, version: given.textVersion },
    );
    await setContact(ctx, applicationId, true);
    return done({ reference });
  });
}

/** The person whom this applicant has become, who sees the consents of both on their account page. */
async function ownerOf(turn: Turn, applicationId: string) {
  const [row] = await turn.db
    .select({ personId: consents.personId })
    .from(consents)
    .where(and(eq(consents.applicationId, applicationId), isNotNull(consents.personId)))
    .limit(1);
  return row?.personId ?? null;
}
