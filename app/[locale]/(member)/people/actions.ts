"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ChangeRoleInput, ColleagueInput, InvitationInput, InvitePeopleInput, InvitePersonInput, LeaveInput } from "#domain/access/input";
import { invitePeople } from "#domain/access/invitations/invite-people";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { resendInvitation } from "#domain/access/invitations/resend-invitation";
import { revokeInvitation } from "#domain/access/invitations/revoke-invitation";
import { changeRole } from "#domain/access/people/change-role";
import { leaveOrganisation } from "#domain/access/people/leave-organisation";
import { removePerson } from "#domain/access/people/remove-person";
import type { Locale } from "#domain/kernel/state";
import { acceptJoinRequest } from "#domain/organisations/joining/accept-join-request";
import { declineJoinRequest } from "#domain/organisations/joining/decline-join-request";
import { AcceptJoinRequest, JoinRequestInput } from "#domain/organisations/joining/join-input";
import { objectToSuccession } from "#domain/organisations/succession/object-to-succession";
import { ObjectToSuccession, TakeOver } from "#domain/organisations/succession/succession-input";
import { takeOver } from "#domain/organisations/succession/take-over";
import { formAction } from "#lib/forms/form-action";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { organisationHere } from "#lib/requests/here";
import type { PeopleDone } from "./load.ts";

/** What it did took its form off the page, which says it in its place. */
const back = (done: PeopleDone) => async (_: unknown, locale: Locale) => redirect(paths(locale).people(await organisationHere(), done));

export const invite = formAction({
  words: "access",
  input: InvitePersonInput,
  limit: "invitation",
  verb: invitePerson,
  after: async ({ email }) => {
    refresh();
    return (await getTranslations("access"))("people.invited", { email });
  },
});

export const invitePasted = formAction({
  words: "access",
  input: InvitePeopleInput,
  limit: "invitation",
  verb: invitePeople,
  after: async ({ results, unread }, _, { role }) => {
    refresh();
    const [t, words] = await Promise.all([getTranslations("access.people.pasted"), formWords("access")]);
    const lines = [
      ...results.map(({ email, refused }) =>
        refused
          ? { ok: false, text: t("notInvited", { why: words.refusal(refused.refusal, refused.details) }) }
          : { ok: true, text: t("invited", { email }) },
      ),
      ...unread.map((text) => ({ ok: false, text: t("unread", { text }) })),
    ];
    const sent = lines.filter(({ ok }) => ok).length;
    return { text: t("done", { sent, all: lines.length }), lines, values: { people: unread.join("\n"), role } };
  },
});

export const revoke = formAction({
  words: "access",
  input: InvitationInput,
  verb: revokeInvitation,
  after: back("revoked"),
});

export const resend = formAction({
  words: "access",
  input: InvitationInput,
  limit: "invitation",
  verb: resendInvitation,
  after: async ({ email }) => {
    refresh();
    return (await getTranslations("access"))("people.resent", { email });
  },
});

export const change = formAction({
  words: "access",
  keep: "changeRole",
  input: ChangeRoleInput,
  verb: changeRole,
  after: async () => {
    refresh();
    return (await getTranslations("access"))("saved");
  },
});

export const remove = formAction({
  words: "access",
  keep: "removePerson",
  input: ColleagueInput,
  verb: removePerson,
  after: back("removed"),
});

export const leave = formAction({
  words: "access",
  input: LeaveInput,
  verb: leaveOrganisation,
  after: (_, locale) => redirect(paths(locale).account()),
});

export const acceptRequest = formAction({
  words: "duplicates.join",
  input: AcceptJoinRequest,
  limit: "invitation",
  verb: acceptJoinRequest,
  after: back("accepted"),
});

export const declineRequest = formAction({
  words: "duplicates.join",
  input: JoinRequestInput,
  verb: declineJoinRequest,
  after: back("declined"),
});

export const take = formAction({
  words: "joining.succession",
  keep: "takeOver",
  input: TakeOver,
  verb: takeOver,
  after: ({ slug }, locale) => {
    // The frame of the page says the role.
    refresh();
    redirect(paths(locale).people(slug, "taken" satisfies PeopleDone));
  },
});

export const objectTo = formAction({
  words: "joining.succession",
  input: ObjectToSuccession,
  verb: objectToSuccession,
  after: ({ slug }, locale) => redirect(paths(locale).people(slug, "objected" satisfies PeopleDone)),
});
