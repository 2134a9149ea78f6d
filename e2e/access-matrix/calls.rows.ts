import { newId } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { callIn, callWithRules, feedIn, feedOf, followedBy, THREE_COUNTRIES } from "../support/subjects/call-subjects.ts";
import { likeBut } from "../support/subjects/subjects.ts";
import { SIGNED_IN } from "./member-row.ts";
import { ALL, NO_SUCH_PAGE, NOBODY, type Row, rest, STAFF, STAFF_PAGE, type Target } from "./row.ts";

const ACTIONS = "app/[locale]/staff/calls/actions.ts";
const slugIn = async (scene: Scene, target: Target, state: "draft" | "published" = "published") => {
  const { slug } = await callIn(scene, state);
  return target === "missing" ? likeBut(slug) : slug;
};
const idIn = async (scene: Scene, target: Target, state: "draft" | "published") =>
  target === "missing" ? newId() : (await callIn(scene, state)).id;

const WRITTEN = {
  ...{ kind: "regional", title: "Diagnosis at the bedside", programme: "Etxean", model: "singleStage", zone: "Europe/Madrid" },
  "deadlines[0].at": "2030-01-31T17:00",
};
const ONLY_STAFF = (done: string): Row["answers"] => [
  [done, STAFF],
  ["refused:forbidden", rest(STAFF)],
];
const step = (
  name: string,
  fields: (scene: Scene, target: Target) => Promise<Record<string, string>>,
  done: string,
  missing: Row["answers"],
): Row => ({
  covers: `action ${ACTIONS}#${name}`,
  request: async (scene, target) => ({ call: `${ACTIONS}#${name}`, at: "/en/staff/calls", fields: await fields(scene, target) }),
  right: "reviewer",
  answers: ONLY_STAFF(done),
  missing,
});
const OVERRIDE = { change: "off", "sentence.en": "One is enough.", sourceTitle: "Text of the call", sourceUrl: "https://call.example.org" };
/** A rule of a draft that staff change, or that they have changed. */
const rule = async (scene: Scene, target: Target, isOverridden: boolean) => {
  const { id, version } = await callWithRules(scene, isOverridden);
  return { callId: target === "missing" ? newId() : id, version, rule: THREE_COUNTRIES };
};
const NOT_THERE: Row["answers"] = [["refused:not_found", ALL]];

const READER = "app/[locale]/(public)/calls/actions.ts";
const callField = async (scene: Scene, target: Target) => ({ callId: await idIn(scene, target, "published") });
/** What everybody with an account may do for their own calendar. */
const ofReader = (name: string, fields: (scene: Scene, target: Target, kind: Kind) => Promise<Record<string, string>>): Row => ({
  covers: `action ${READER}#${name}`,
  request: async (scene, target, kind) => ({ call: `${READER}#${name}`, at: "/en/calls", fields: await fields(scene, target, kind) }),
  right: "owner",
  answers: [
    ["moved:/en/calls/…", SIGNED_IN],
    ["refused:forbidden", NOBODY],
  ],
  missing: [
    ["refused:not_found", SIGNED_IN],
    ["refused:forbidden", NOBODY],
  ],
});

export const CALL_ROWS: readonly Row[] = [
  { covers: "page /[locale]/calls", request: () => ({ get: "/en/calls" }), right: "visitor", answers: [["200", ALL]] },
  {
    covers: "page /[locale]/calls/[slug]",
    request: async (scene, target) => ({ get: `/en/calls/${await slugIn(scene, target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "page /[locale]/calls/[slug]",
    when: "a draft",
    request: async (scene, target) => ({ get: `/en/calls/${await slugIn(scene, target, "draft")}` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/calls/[slug]/calendar",
    request: async (scene, target) => ({ get: `/en/calls/${await slugIn(scene, target)}/calendar` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  { covers: "page /[locale]/staff/calls", request: () => ({ get: "/en/staff/calls" }), right: "reviewer", answers: STAFF_PAGE },
  { covers: "page /[locale]/staff/calls/new", request: () => ({ get: "/en/staff/calls/new" }), right: "reviewer", answers: STAFF_PAGE },
  {
    covers: "page /[locale]/staff/calls/[slug]",
    request: async (scene, target) => ({ get: `/en/staff/calls/${await slugIn(scene, target)}` }),
    right: "reviewer",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: `action ${ACTIONS}#create`,
    request: () => ({ call: `${ACTIONS}#create`, at: "/en/staff/calls/new", fields: WRITTEN }),
    right: "reviewer",
    answers: ONLY_STAFF("moved:/en/staff/calls/…"),
  },
  step(
    "edit",
    async (scene, target) => ({ ...WRITTEN, callId: await idIn(scene, target, "draft"), version: "0" }),
    "moved:/en/staff/calls/…",
    NOT_THERE,
  ),
  step("publish", async (scene, target) => ({ callIds: await idIn(scene, target, "draft") }), "moved:/en/staff/calls…", [
    ["refused:call.already_published", STAFF],
  ]),
  step("publishOne", async (scene, target) => ({ callIds: await idIn(scene, target, "draft") }), "moved:/en/staff/calls/…", [
    ["refused:call.already_published", STAFF],
  ]),
  step("withdraw", async (scene, target) => ({ callId: await idIn(scene, target, "published") }), "moved:/en/staff/calls…", NOT_THERE),
  step("override", async (scene, target) => ({ ...(await rule(scene, target, false)), ...OVERRIDE }), "moved:/en/staff/calls/…", NOT_THERE),
  step("restore", (scene, target) => rule(scene, target, true), "moved:/en/staff/calls/…", NOT_THERE),
  {
    covers: "route /[locale]/calls/feed/[token]",
    request: async (scene, target) => ({ get: `/en/calls/feed/${target === "missing" ? "x".repeat(43) : await feedIn(scene)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  ofReader("follow", callField),
  ofReader("unfollow", async (scene, target, kind) => {
    if (SIGNED_IN.includes(kind) && target === "there") await followedBy(scene, await scene.personOf(kind));
    return callField(scene, target);
  }),
  {
    ...ofReader("createFeed", async () => ({})),
    answers: [
      ["done", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
    missing: [],
  },
  {
    ...ofReader("revokeFeed", async (scene, _, kind) => {
      if (SIGNED_IN.includes(kind)) await feedOf(await scene.personOf(kind));
      return {};
    }),
    answers: [
      ["moved:/en/calls…", SIGNED_IN],
      ["refused:forbidden", NOBODY],
    ],
    missing: [],
  },
];
