import type { Context } from "#domain/kernel/context";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { paths } from "#lib/paths";
import type { DeclineChange } from "./change-input.ts";
import { decideChange } from "./decide-change.ts";

/** Staff decline a change of a name, a kind or a country, with a reason that the organisation reads; the live page stays. */
export const declineChange = (ctx: Context, { changeId, reason }: DeclineChange) =>
  decideChange(ctx, changeId, {
    status: "declined",
    reason,
    follow: (turn, before) =>
      emailOrganisation(turn, before.id, {
        template: "organisation-change-declined",
        subject: { kind: "organisation", id: before.id },
        dataIn: (locale) => ({ organisation: before.profile.name, reason, path: paths(locale).profile(before.slug) }),
      }),
  });
