"use server";
import { redirect } from "next/navigation";
import { InviteMember, OpenRequest, WithdrawInvitation } from "#domain/consortia/input";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { openRequest } from "#domain/consortia/partners/open-request";
import { withdrawInvitation } from "#domain/consortia/partners/withdraw-invitation";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const open = formAction({
  words: "invitations",
  input: OpenRequest,
  verb: openRequest,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumRequests(slug)),
});

export const invite = formAction({
  words: "invitations",
  input: InviteMember,
  verb: inviteMember,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumInvitations(slug)),
});

export const withdraw = formAction({
  words: "invitations",
  input: WithdrawInvitation,
  verb: withdrawInvitation,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumInvitations(slug)),
});
