import { isNotNull } from "drizzle-orm";
import { consents } from "#db/schema/membership";
import type { Context } from "../kernel/context.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { record } from "../kernel/record.ts";
import { transact } from "../kernel/transact.ts";
import { consentVersion } from "./consent-texts.ts";
import { setContact } from "./contact-of.ts";
import type { ChooseConsent } from "./input.ts";
import { ownApplication } from "./own-application.ts";

/** The applicant agrees to something that they had not agreed to, in today's text. Given twice it is given once. */
export async function giveConsent(ctx: Context, { reference, kind }: ChooseConsent): Promise<Outcome<{ reference: string }>> {
  return transact(ctx, async (ctx) => {
    const applicationId = await ownApplication(ctx, reference);
    if (!applicationId) return refused("not_found");
    const given = { textVersion: consentVersion(kind, ctx.now), locale: ctx.locale, givenAt: ctx.now, withdrawnAt: null };
    const [written] = await ctx.db
      .insert(consents)
      .values({ id: ctx.newId(), applicationId, kind, ...given })
      .onConflictDoUpdate({
        target: [consents.applicationId, consents.kind],
        set: given,
        setWhere: isNotNull(consents.withdrawnAt),
      })
      .returning({ id: consents.id });
    if (!written) return done({ reference });
    await record(
      ctx,
      "application.consent_given",
      { kind: "application", id: applicationId },
      { consent: kind, version: given.textVersion },
    );
    if (kind === "listing") await setContact(ctx, applicationId, true);
    return done({ reference });
  });
}
