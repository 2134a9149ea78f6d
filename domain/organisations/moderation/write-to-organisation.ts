import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import type { WriteToOrganisation } from "#domain/organisations/input";
import { abilities } from "#domain/organisations/policy";
import { paths } from "#lib/paths";
import { lookState } from "./look-state.ts";
import { noteLook } from "./note-look.ts";
import { tellReporters } from "./tell-reporters.ts";

/**
 * Staff write to the owners and admins of an organisation about its page, by an email that they can recall for a moment. That counts as
 * having looked at it, unless it changed while they wrote. Refused where nobody would get the email.
 */
export async function writeToOrganisation(
  ctx: Context,
  { organisationId, seen, about, message }: WriteToOrganisation,
): Promise<Outcome<{ lookId: string | undefined; slug: string }>> {
  return transact(ctx, async (ctx) => {
    const found = await lookState(ctx, organisationId);
    if (!found) return refused("not_found");
    const { organisation } = found;
    const allowed = abilities(ctx.actor, organisation).write;
    if (allowed !== true) return refused(allowed);

    const { slug, profile, version } = organisation;
    const person = ctx.actor.kind === "person" ? ctx.actor.name : "";
    await tellReporters(ctx, organisation);
    const lookId = found.seen === seen ? await noteLook(ctx, organisation, "written") : undefined;
    const sent = await emailOrganisation(ctx, organisationId, {
      template: "organisation-written",
      subject: { kind: "organisation", id: organisationId },
      dataIn: (locale) => ({ organisation: profile.name, person, about, message, path: paths(locale).profile(slug) }),
      holdSeconds: ctx.decisionHold,
    });
    if (sent.length === 0) return refused("organisation.no_owner");
    await record(ctx, "organisation.written_to", { kind: "organisation", id: organisationId }, { version, about }, { message });
    return done({ lookId, slug });
  });
}
