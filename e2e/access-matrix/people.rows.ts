import { newId, newToken } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { invitedCollaborator } from "../support/subjects/collaborator-subjects.ts";
import { askedMemberReference } from "../support/subjects/member-reference-subjects.ts";
import { ALL, COLLABORATORS, COMMENTERS, type Row, rest, type Target, VIEWERS } from "./row.ts";

/** The token of the mail that asks a member about the scene's application. */
const referenceToken = async ({ once, submitted, elsewhere }: Scene, target: Target) =>
  target === "missing" ? newToken() : once("asked", async () => askedMemberReference((await submitted()).id, await elsewhere()));

const APPLICANT = ["applicant"] as const;
const REFERENCE = "app/[locale]/(apply)/references/[token]/actions.ts#answer";
const COLLEAGUES = "app/[locale]/(apply)/apply/tasks/[reference]/colleagues/actions.ts";
const draft = (scene: Scene) => scene.submitted({ status: "draft" });
const invited = ({ once }: Scene, applicationId: string) => once("collaborator", () => invitedCollaborator(applicationId));
const noReference = () => `AZ-${newId().slice(0, 8).toUpperCase()}`;

/** A page or a post that a collaborator's mailed link leads to. */
const joining = (covers: string, request: (token: string) => { get: string } | { post: string }): Row => ({
  covers,
  request: async (scene, target) => {
    const { id } = await draft(scene);
    const token = target === "missing" ? newToken() : (await invited(scene, id)).token;
    const made = request(token);
    return "get" in made ? made : { ...made, fields: { token } };
  },
  right: "visitor",
  answers: [[covers.startsWith("page") ? "200" : "moved:/en/apply/tasks/…", ALL]],
  missing: [[covers.startsWith("page") ? "404" : "moved:/en/apply/join/…", ALL]],
});

/** What the forms about collaborators post: the applicant's alone, but for what is said between them. */
const aboutCollaborators = (
  name: string,
  fields: (scene: Scene, applicationId: string) => Record<string, string> | Promise<Record<string, string>>,
  who: readonly Kind[] = APPLICANT,
): Row => ({
  covers: `action ${COLLEAGUES}#${name}`,
  request: async (scene, target) => {
    const { id, reference: own } = await draft(scene);
    const reference = target === "missing" ? noReference() : own;
    const page = name === "comment" ? "question/name" : "colleagues";
    return {
      call: `${COLLEAGUES}#${name}`,
      at: `/en/apply/tasks/${reference}/${page}`,
      fields: { ...(await fields(scene, id)), reference },
    };
  },
  right: "applicant",
  answers: [
    [["invite", "sendAgain"].includes(name) ? "done" : "moved:/en/apply/tasks/…", who],
    ["refused:not_found", rest(who)],
  ],
  missing: [["refused:not_found", ALL]],
});

export const PEOPLE: readonly Row[] = [
  joining("page /[locale]/apply/join/[token]", (token) => ({ get: `/en/apply/join/${token}` })),
  joining("route /[locale]/apply/join", () => ({ post: "/en/apply/join" })),
  {
    covers: "page /[locale]/apply/tasks/[reference]/colleagues",
    request: async (scene, target) => ({
      get: `/en/apply/tasks/${target === "missing" ? noReference() : (await draft(scene)).reference}/colleagues`,
    }),
    right: "applicant",
    answers: [
      ["moved:/en/apply/tasks/…", COLLABORATORS],
      ["200", rest(COLLABORATORS)],
    ],
    missing: [["200", ALL]],
    alike: rest(VIEWERS),
  },
  aboutCollaborators("invite", () => ({ name: "Jone", email: `jone-${newId()}@example.org`, role: "view" })),
  aboutCollaborators("sendAgain", async (scene, id) => ({ collaboratorId: (await invited(scene, id)).id })),
  aboutCollaborators("shutOut", async (scene, id) => ({ collaboratorId: (await invited(scene, id)).id })),
  aboutCollaborators("comment", () => ({ page: "name", question: "organisation", text: "Is this the legal name?" }), COMMENTERS),
  {
    covers: "page /[locale]/references/[token]",
    request: async (scene, target) => ({ get: `/en/references/${await referenceToken(scene, target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: `action ${REFERENCE}`,
    request: async (scene, target) => {
      const token = await referenceToken(scene, target);
      return { call: REFERENCE, at: `/en/references/${token}`, fields: { token, answer: "yes", comment: "" } };
    },
    right: "visitor",
    answers: [["moved:/en/references/thanks", ALL]],
    missing: [["refused:link_ended", ALL]],
  },
  {
    covers: "page /[locale]/references/thanks",
    request: () => ({ get: "/en/references/thanks" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
];
