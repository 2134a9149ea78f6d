"use server";
import { redirect } from "next/navigation";
import { commentOnQuestion } from "#domain/membership/collaborators/comment-on-question";
import { inviteCollaborator } from "#domain/membership/collaborators/invite-collaborator";
import { removeCollaborator } from "#domain/membership/collaborators/remove-collaborator";
import { CommentForm, InviteCollaborator, RemoveCollaborator } from "#domain/membership/input";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { applicant } from "../../../status/[reference]/load.ts";

const actor = (form: FormData) => applicant(form.get("reference"));

export const invite = formAction({
  words: "membership.collaborators",
  input: InviteCollaborator,
  verb: inviteCollaborator,
  limit: "invitation",
  actor,
  after: ({ reference }, locale) => redirect(paths(locale).applyCollaborators(reference)),
});

export const shutOut = formAction({
  words: "membership.collaborators",
  input: RemoveCollaborator,
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
