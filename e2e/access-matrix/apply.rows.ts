import { formStamp } from "#lib/forms/form-stamp";
import { newId, newToken } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { applicationLink, consent } from "../support/subjects/subjects.ts";
import { ALL, type Row, rest, type Target, VIEWERS, WRITERS } from "./row.ts";

const STATUS = "app/[locale]/(apply)/apply/status/[reference]/actions.ts";
const open = (address: string, path = address): Row => ({
  covers: `page /[locale]${address}`,
  request: () => ({ get: `/en${path}` }),
  right: "visitor",
  answers: [["200", ALL]],
});
const noReference = () => `AZ-${newId().slice(0, 8).toUpperCase()}`;
const referenceFor = async ({ submitted }: Scene, target: Target) => (target === "missing" ? noReference() : (await submitted()).reference);
const APPLICANT = ["applicant"] as const;
const typed = { firstName: "Ane", lastName: "Etxeberria", country: "ES", position: "Director" };

/** A page or a post that a mailed link of an application leads to. */
const link = (purpose: "confirm" | "status", covers: string, request: (token: string) => { get: string } | { post: string }): Row => ({
  covers,
  request: async ({ once, submitted }, target) => {
    const { id } = await submitted({ status: purpose === "confirm" ? "unconfirmed" : "submitted" });
    const token = target === "missing" ? newToken() : await once("link", () => applicationLink(id, purpose));
    const made = request(token);
    return "get" in made ? made : { ...made, fields: { token } };
  },
  right: "visitor",
  answers: [[covers.startsWith("page") ? "200" : "moved:/en/apply/tasks/…", ALL]],
  missing: [[covers.startsWith("page") ? "404" : `moved:/en/apply/${purpose === "confirm" ? "confirm" : "link"}/…`, ALL]],
});

/** An action behind the status link: only the browser with this application's cookie gets through. */
const behindLink = (
  name: string,
  fields: Record<string, string>,
  prepare: (scene: Scene) => Promise<unknown>,
  refusal = "refused:not_found",
): Row => ({
  covers: `action ${STATUS}#${name}`,
  request: async (scene, target) => {
    await prepare(scene);
    const reference = await referenceFor(scene, target);
    return { call: `${STATUS}#${name}`, at: `/en/apply/status/${reference}`, fields: { ...fields, reference } };
  },
  right: "applicant",
  answers: [
    ["moved:/en/apply/status/…", APPLICANT],
    [refusal, rest(APPLICANT)],
  ],
  missing: [[refusal, ALL]],
});

const TASKS = "app/[locale]/(apply)/apply/tasks/[reference]/actions.ts";

/** A page behind the task list: another browser sees the same as for no application. */
const behindTasks = (page: string, status: "draft" | "submitted" = "draft", path = page): Row => ({
  covers: `page /[locale]/apply/tasks/[reference]${page}`,
  request: async (scene, target) => {
    await scene.submitted({ status });
    return { get: `/en/apply/tasks/${await referenceFor(scene, target)}${path}` };
  },
  right: "applicant",
  answers: [["200", ALL]],
  missing: [["200", ALL]],
  alike: rest(VIEWERS),
});

/** What the task list's forms post. */
const task = (
  name: string,
  fields: (scene: Scene) => Record<string, string>,
  to: string,
  { status = "draft", who = APPLICANT }: { status?: "draft" | "submitted"; who?: readonly Kind[] } = {},
): Row => ({
  covers: `action ${TASKS}#${name}`,
  request: async (scene, target) => {
    await scene.submitted({ status });
    const reference = await referenceFor(scene, target);
    return { call: `${TASKS}#${name}`, at: `/en/apply/tasks/${reference}`, fields: { ...fields(scene), reference } };
  },
  right: "applicant",
  answers: [
    [to, who],
    ["refused:not_found", rest(who)],
  ],
  missing: [["refused:not_found", ALL]],
});

export const APPLY: readonly Row[] = [
  open("/apply/deleted"),
  behindTasks(""),
  {
    ...behindTasks("/kind"),
    answers: [
      ["moved:/en/apply/tasks/…", ["collaboratorView", "collaboratorComment"]],
      ["200", rest(["collaboratorView", "collaboratorComment"])],
    ],
    missing: [["200", ALL]],
  },
  behindTasks("/question/[page]", "draft", "/question/name"),
  {
    ...behindTasks("/check"),
    answers: [
      ["moved:/en/apply/tasks/…", VIEWERS],
      ["200", rest(VIEWERS)],
    ],
  },
  behindTasks("/done", "submitted"),
  {
    covers: "route /[locale]/apply/tasks/[reference]/copy",
    request: async (scene, target) => ({ get: `/en/apply/tasks/${await referenceFor(scene, target)}/copy` }),
    right: "applicant",
    answers: [
      ["200", VIEWERS],
      ["moved:/en/apply/tasks/…", rest(VIEWERS)],
    ],
    missing: [["moved:/en/apply/tasks/…", ALL]],
    alike: rest(VIEWERS),
  },
  task("choose", () => ({ kind: "company" }), "moved:/en/apply/tasks/…", { who: WRITERS }),
  task("save", ({ name }) => ({ page: "name", organisation: name, country: "ES", version: "" }), "moved:/en/apply/tasks/…", {
    who: WRITERS,
  }),
  task("send", () => ({}), "moved:/en/apply/tasks/…", { status: "submitted" }),
  {
    ...task("join", () => ({}), "moved:/en/apply/tasks/…"),
    request: async (scene, target) => {
      await scene.org();
      await scene.submitted({ status: "draft" });
      const reference = await referenceFor(scene, target);
      return { call: `${TASKS}#join`, at: `/en/apply/tasks/${reference}`, fields: { reference } };
    },
    answers: [
      ["moved:/en/apply/tasks/…", APPLICANT],
      ["refused:forbidden", rest(APPLICANT)],
    ],
    missing: [["refused:forbidden", ALL]],
  },
  task("remove", () => ({}), "moved:/en/apply/deleted"),
  open("/apply"),
  open("/apply/sent", `/apply/sent?reference=${noReference()}`),
  open("/apply/link/requested"),
  link("confirm", "page /[locale]/apply/confirm/[token]", (token) => ({ get: `/en/apply/confirm/${token}` })),
  link("confirm", "route /[locale]/apply/confirm", () => ({ post: "/en/apply/confirm" })),
  link("status", "page /[locale]/apply/link/[token]", (token) => ({ get: `/en/apply/link/${token}` })),
  link("status", "route /[locale]/apply/link", () => ({ post: "/en/apply/link" })),
  {
    covers: "route /[locale]/apply/link/request",
    request: async (scene, target) => ({ post: "/en/apply/link/request", fields: { reference: await referenceFor(scene, target) } }),
    right: "visitor",
    answers: [["moved:/en/apply/link/requested…", ALL]],
    missing: [["moved:/en/apply/link/requested…", ALL]],
  },
  {
    covers: "page /[locale]/apply/status/[reference]",
    request: async (scene, target) => ({ get: `/en/apply/status/${await referenceFor(scene, target)}` }),
    right: "applicant",
    answers: [["200", ALL]],
    missing: [["200", ALL]],
    alike: rest(VIEWERS),
  },
  {
    covers: "action app/[locale]/(apply)/apply/actions.ts#sendApplication",
    request: () => {
      const key = newToken();
      const fields = { ...typed, email: `new-${newId()}@example.org`, organisation: `New Organisation ${newId()}`, privacy: "on", key };
      return {
        call: "app/[locale]/(apply)/apply/actions.ts#sendApplication",
        at: "/en/apply",
        fields: { ...fields, stamp: formStamp(key, Date.now() - 3000) },
      };
    },
    right: "visitor",
    answers: [["moved:/en/apply/sent?reference=…", ALL]],
  },
  {
    // Only the browser that sent a form holds the cookie that may correct its address.
    covers: "action app/[locale]/(apply)/apply/actions.ts#correct",
    request: async (scene, target) => ({
      call: "app/[locale]/(apply)/apply/actions.ts#correct",
      at: "/en/apply/sent",
      fields: { reference: await referenceFor(scene, target), email: `new-${newId()}@example.org` },
    }),
    right: "visitor",
    answers: [["refused:form_not_fresh", ALL]],
    missing: [["refused:form_not_fresh", ALL]],
  },
  behindLink("withdraw", {}, ({ submitted }) => submitted(), "refused:forbidden"),
  behindLink("agree", { kind: "listing" }, ({ submitted }) => submitted()),
  behindLink("takeBack", { kind: "newsletter" }, async ({ once, submitted }) => {
    const { id } = await submitted();
    await once("consent", () => consent(id, "newsletter"));
  }),
  behindLink("resend", {}, ({ submitted }) => submitted({ status: "changesAsked" }), "refused:forbidden"),
];
