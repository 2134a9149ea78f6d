"use server";
import { redirect } from "next/navigation";
import { FollowOrganisation } from "#domain/organisations/follows/follow-input";
import { followOrganisation } from "#domain/organisations/follows/follow-organisation";
import { unfollowOrganisation } from "#domain/organisations/follows/unfollow-organisation";
import { VerifyIdentifier, WithdrawVerification } from "#domain/organisations/verification/verification-input";
import { verifyIdentifier } from "#domain/organisations/verification/verify-identifier";
import { withdrawVerification } from "#domain/organisations/verification/withdraw-verification";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

export const follow = formAction({
  words: "organisations.follow",
  input: FollowOrganisation,
  verb: followOrganisation,
  after: ({ slug }, locale) => redirect(paths(locale).organisationDone(slug, "followed")),
});

export const unfollow = formAction({
  words: "organisations.follow",
  input: FollowOrganisation,
  verb: unfollowOrganisation,
  after: ({ slug }, locale) => redirect(paths(locale).organisationDone(slug, "unfollowed")),
});

export const verify = formAction({
  words: "organisations.verify",
  input: VerifyIdentifier,
  verb: verifyIdentifier,
  after: ({ slug }, locale) => redirect(paths(locale).organisation(slug)),
});

export const withdrawVerified = formAction({
  words: "organisations.verify",
  input: WithdrawVerification,
  verb: withdrawVerification,
  after: ({ slug }, locale) => redirect(paths(locale).organisation(slug)),
});
