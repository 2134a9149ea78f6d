"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { mailStanding } from "#domain/kernel/mail/mail-standing";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { removeCollaborator } from "#domain/membership/collaborators/remove-collaborator";
import { sendLinkAgain } from "#domain/membership/collaborators/send-link-again";
import { CommentForm, InviteCollaborator, OneCollaborator } from "#domain/membership/input";
import { PORTAL_LENGTHS } from "#domain/retention/lengths";
import { sendsMail } from "#lib/env";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "../../../status/[reference]/load.ts";

/** The colleague is on the list; whether their email left is another matter. */
const said = async (email: string, as: "emailed" | "emailedAgain") => {
  refresh();
  const standing = await mailStanding(await requestContext(), { to: email, templates: ["collaborator-invited"], leaves: sendsMail() });
  const t = await getTranslations("membership.collaborators");
  const facts = { email, days: String(PORTAL_LENGTHS.mailTried.n) };
  return as === "emailed" ? t(`emailed.${standing}`, facts) : t(`emailedAgain.${standing}`, facts);
};

const actor = (form: FormData) => applicant(form.get("reference"));

export const invite = formAction({
  words: "membership.collaborators",
  input: InviteCollaborator,
  verb: inviteCollaborator,
  limit: "invitation",
  actor,
  after: (_, __, { email }) => said(email, "emailed"),
});

export const sendAgain = formAction({
  words: "membership.collaborators",
  input: OneCollaborator,
  verb: sendLinkAgain,
  limit: "invitation",
  actor,
  after: ({ email }) => said(email, "emailedAgain"),
});

export const shutOut = formAction({
  words: "membership.collaborators",
  input: OneCollaborator,
  verb: removeCollaborator,
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyCollaborators(reference)),
});

export const comment = formAction({
  words: "membership.collaborators",
  input: CommentForm,
  verb: (ctx, { page: _, ...input }) => commentOnQuestion(ctx, input),
  actor,
  after: ({ reference }, locale, { page }) => redirect(paths(locale).applyQuestion(reference, page)),
});
