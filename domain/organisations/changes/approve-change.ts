import type { Context } from "#domain/kernel/context";
import { emailOrganisation } from "#domain/organisations/email-organisation";
import { differing, takeField } from "#domain/organisations/profile/fields";
import { SENSITIVE_COLUMNS } from "#domain/organisations/profile/profile-columns";
import { replaceProfile } from "#domain/organisations/profile/replace-profile";
import { paths } from "#lib/paths";
import type { DecideChange } from "./change-input.ts";
import { decideChange } from "./decide-change.ts";

/** Staff approve a change of a name, a kind, a country or a VAT number: it is live at once, and in the profile's history. */
export const approveChange = (ctx: Context, { changeId }: DecideChange) =>
  decideChange(ctx, changeId, {
    status: "approved",
    async follow(turn, before, asked) {
      const profile = SENSITIVE_COLUMNS.filter((name) => name in asked).reduce(
        (profile, name) => takeField(profile, asked, name),
        before.profile,
      );
      const changed = differing(before.profile, profile);
      if (changed.length > 0) await replaceProfile(turn, before, profile, { cause: "approved", changed });
      return emailOrganisation(turn, before.id, {
        template: "organisation-change-approved",
        subject: { kind: "organisation", id: before.id },
        dataIn: (locale) => ({ organisation: before.profile.name, path: paths(locale).organisation(before.slug) }),
      });
    },
  });
