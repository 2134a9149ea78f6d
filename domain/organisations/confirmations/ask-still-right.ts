import { and, eq, gt } from "drizzle-orm";
import { confirmationLinks } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { storedOrganisation } from "#domain/organisations/facts";
import { cutOff, lastingUntil } from "#domain/retention/lengths";
import { later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { paths } from "#lib/paths";
import { oldestStale, sectionLines } from "./section-freshness.ts";
import { sectionsOf } from "./section-reads.ts";

/**
 * Asks the owners and admins of a listed organisation whether the section that nobody has confirmed for longest is still right, each with a link of
 * their own. At most one section in a period, and none where all are fresh. How many emails.
 */
export async function askStillRight(ctx: Context, { organisationId }: { organisationId: string }): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transactAsPortal(ctx, async (turn) => {
    const organisation = await storedOrganisation(turn, organisationId);
    const [row] = await turn.db.select({ since: organisations.createdAt }).from(organisations).where(eq(organisations.id, organisationId));
    if (!organisation || !row) return refused("not_found");
    if (!organisation.publishedAt || organisation.status !== "active" || (await askedLately(turn, organisationId)))
      return done({ mails: 0 });
    const stale = oldestStale(await sectionsOf(turn, organisationId, organisation.profile, row.since));
    if (!stale) return done({ mails: 0 });

    const { section } = stale;
    const { profile } = organisation;
    const expiresAt = later(turn.now, lastingUntil("confirmationLink"));
    const links: { token: string; personId: string }[] = [];
    const mails = await emailOrganisation(turn, organisationId, {
      template: "profile-still-right",
      subject: { kind: "organisation", id: organisationId },
      dataIn: (locale, personId = "") => {
        const token = turn.newToken();
        links.push({ token, personId });
        return {
          organisation: profile.name,
          section,
          holds: JSON.stringify(sectionLines(profile, section, locale)),
          path: paths(locale).stillRight(token),
          until: expiresAt.toISOString(),
        };
      },
    });
    for (const { token, personId } of links)
      await turn.db
        .insert(confirmationLinks)
        .values({ id: turn.newId(), tokenHash: tokenHash(token), organisationId, personId, section, sentAt: turn.now, expiresAt });
    if (mails.length > 0)
      await record(turn, "organisation.confirmation_asked", { kind: "organisation", id: organisationId }, { section, mails: mails.length });
    return done({ mails: mails.length });
  });
}

async function askedLately(ctx: Context, organisationId: string) {
  const [link] = await ctx.db
    .select({ id: confirmationLinks.id })
    .from(confirmationLinks)
    .where(and(eq(confirmationLinks.organisationId, organisationId), gt(confirmationLinks.sentAt, cutOff(ctx.now, "stillRight"))))
    .limit(1);
  return link !== undefined;
}
