import { newId, newToken } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { answerLink, heldAnswer, openSuccession, ownRequest } from "../support/subjects/join-subjects.ts";
import { likeBut, publish, slugOf } from "../support/subjects/subjects.ts";
import { ALL, INSIDE, NOBODY, OUTSIDE, type Row, rest, STAFF, type Target, without } from "./row.ts";

const PAGE = "app/[locale]/(public)/organisations/[slug]/join/actions.ts";
const PEOPLE = "app/[locale]/(member)/people/actions.ts";
const OFFICE = "app/[locale]/staff/organisations/requests/actions.ts";
const SIGNED_IN = rest(NOBODY);
const ADMINS: readonly Kind[] = ["staffAdmin", "staffAdminLater"];
const COLLEAGUES: readonly Kind[] = [...INSIDE, "ownReviewer"];

/** An organisation whose only owner's mail bounces, for longer than its notice; handed over already where somebody is to object. */
const succession = async (scene: Scene, target: Target, former?: string) =>
  target === "missing"
    ? { successionId: newId(), personId: newId() }
    : scene.once(`succession ${former}`, async () => openSuccession(await scene.org(), former));

const published = async ({ once, org }: Scene) => {
  await once("in the directory", async () => publish(await org()));
  return org();
};
const tokenOf = async (scene: Scene, target: Target) =>
  target === "missing" ? newToken() : scene.once("request", async () => (await ownRequest(await scene.org())).token);
const answerToken = async (scene: Scene, target: Target) =>
  target === "missing" ? newToken() : scene.once("answer", async () => answerLink(await scene.org()));

/** What is behind an emailed link: anybody who has it, whoever they are. */
const behindLink = (
  covers: string,
  request: (token: string) => { get: string } | { post: string; fields: Record<string, string> },
  token: typeof tokenOf,
  moved: string,
): Row => ({
  covers,
  request: async (scene, target) => request(await token(scene, target)),
  right: "visitor",
  answers: [[covers.startsWith("page") ? "200" : moved, ALL]],
  missing: [[covers.startsWith("page") ? "404" : "moved:/en/join-requests/…", ALL]],
});
const posted =
  (path: string, more: Record<string, string> = {}) =>
  (token: string) => ({ post: path, fields: { token, ...more } });

const asking = async (scene: Scene, target: Target, more: Record<string, string>) => ({
  organisationId: target === "missing" ? newId() : await published(scene),
  evidence: "My name is on the team page.",
  ...more,
});

/** What the office does with a request: administrators alone, none for an organisation of their own. */
const onRequest = (name: string, fields: Record<string, string>, fresh = false, subject = ownRequest): Row => ({
  covers: `action ${OFFICE}#${name}`,
  request: async (scene, target) => ({
    call: `${OFFICE}#${name}`,
    at: "/en/staff/organisations/requests",
    fields: {
      requestId: target === "missing" ? newId() : (await scene.once("request", async () => subject(await scene.org()))).id,
      ...fields,
    },
  }),
  right: "staffAdmin",
  answers: [
    ["done|moved:/en/staff/organisations/requests…", fresh ? ["staffAdmin"] : ADMINS],
    ...(fresh ? [["refused:step_up_needed", ["staffAdminLater"]] as const] : []),
    ["refused:forbidden", without(STAFF, ...ADMINS)],
    ["refused:not_found", rest(STAFF)],
  ],
  missing: [["refused:not_found", ALL]],
});
const reason = "The managing director, by telephone.";

export const JOINING_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/organisations/[slug]/join",
    request: async (scene, target) => {
      const slug = await slugOf(await published(scene));
      return { get: `/en/organisations/${target === "missing" ? likeBut(slug) : slug}/join` };
    },
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: `action ${PAGE}#askSignedIn`,
    request: async (scene, target) => ({
      call: `${PAGE}#askSignedIn`,
      at: "/en/organisations/another/join",
      fields: await asking(scene, target, {}),
    }),
    right: "stranger",
    answers: [
      ["moved:/en/join-requests/…", rest(NOBODY, COLLEAGUES)],
      ["refused:person.already_here", COLLEAGUES],
      ["refused:forbidden", NOBODY],
    ],
    missing: [
      ["refused:not_found", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
  },
  {
    covers: `action ${PAGE}#ask`,
    request: async (scene, target) => ({
      call: `${PAGE}#ask`,
      at: "/en/organisations/another/join",
      fields: await asking(scene, target, { firstName: "Izaro", lastName: "Berria", email: `${newId()}@example.org`, position: "Analyst" }),
    }),
    right: "visitor",
    answers: [
      ["moved:/en/join-requests/sent", NOBODY],
      ["refused:forbidden", SIGNED_IN],
    ],
    missing: [
      ["refused:not_found", NOBODY],
      ["refused:forbidden", SIGNED_IN],
    ],
  },
  behindLink("page /[locale]/join-requests/[token]", (token) => ({ get: `/en/join-requests/${token}` }), tokenOf, ""),
  behindLink("page /[locale]/join-requests/answer/[token]", (token) => ({ get: `/en/join-requests/answer/${token}` }), answerToken, ""),
  behindLink("route /[locale]/join-requests/confirm", posted("/en/join-requests/confirm"), tokenOf, "moved:/en/join-requests/…"),
  behindLink("route /[locale]/join-requests/withdraw", posted("/en/join-requests/withdraw"), tokenOf, "moved:/en/join-requests/…"),
  behindLink(
    "route /[locale]/join-requests/answer",
    posted("/en/join-requests/answer", { answer: "accept" }),
    answerToken,
    "moved:/en/join-requests/answer/accepted",
  ),
  {
    covers: "page /[locale]/staff/organisations/requests",
    request: () => ({ get: "/en/staff/organisations/requests" }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", [...INSIDE, ...OUTSIDE]],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  onRequest("accept", { role: "owner", proof: "staff", reason }, true),
  onRequest("decline", { reason }),
  {
    ...onRequest("check", {}),
    // The scene's organisation has no website, so nothing is looked up.
    answers: [
      ["refused:join.no_domain", ADMINS],
      ["refused:forbidden", without(STAFF, ...ADMINS)],
      ["refused:not_found", rest(STAFF)],
    ],
  },
  onRequest("undo", {}, false, heldAnswer),
  {
    covers: `action ${OFFICE}#hand`,
    apart: true,
    request: async (scene, target) => ({
      call: `${OFFICE}#hand`,
      at: "/en/staff/organisations/requests",
      fields: { ...(await succession(scene, target)), reason },
    }),
    right: "staffAdmin",
    answers: [
      ["moved:/en/staff/organisations/requests…", ["staffAdmin"]],
      ["refused:step_up_needed", ["staffAdminLater"]],
      ["refused:forbidden", [...INSIDE, ...without(STAFF, ...ADMINS)]],
      ["refused:not_found", rest(STAFF, INSIDE)],
    ],
    missing: [["refused:not_found", ALL]],
  },
  {
    covers: `action ${PEOPLE}#take`,
    apart: true,
    request: async (scene, target) => {
      const { successionId } = await succession(scene, target);
      return { call: `${PEOPLE}#take`, at: "/en/people", fields: { successionId } };
    },
    right: "admin",
    answers: [
      ["moved:/en/people…", ["admin"]],
      ["refused:forbidden", [...without(INSIDE, "admin"), ...STAFF]],
      ["refused:not_found", rest(STAFF, INSIDE)],
    ],
    missing: [["refused:not_found", ALL]],
  },
  {
    covers: `action ${PEOPLE}#objectTo`,
    request: async (scene, target, kind) => ({
      call: `${PEOPLE}#objectTo`,
      at: "/en/people",
      fields: {
        successionId: (await succession(scene, target, kind === "viewer" ? await scene.personOf("viewer") : undefined)).successionId,
        reason,
      },
    }),
    right: "viewer",
    answers: [
      ["moved:/en/people…", ["viewer"]],
      ["refused:forbidden", [...without(INSIDE, "viewer"), ...STAFF]],
      ["refused:not_found", rest(STAFF, INSIDE)],
    ],
    missing: [["refused:not_found", ALL]],
  },
];
