import { newId } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { codeOfStop, searchOf } from "../support/subjects/search-subjects.ts";
import { SIGNED_IN } from "./member-row.ts";
import { ALL, NOBODY, type Row, rest, SIGN_IN, type Target } from "./row.ts";

const ACTIONS = "app/[locale]/(member)/searches/actions.ts";
const NO_MEMBERS: readonly Kind[] = ["stranger", "removed", "suspendedOwner", "applyingOwner", "demotedReviewer", "committee"];

/** One's own search, or one that is another person's; each person has their own. */
const own = async (scene: Scene, target: Target, kind: Kind) =>
  SIGNED_IN.includes(kind) && target === "there" ? searchOf(await scene.personOf(kind)) : newId();

const on = (name: string, fields: Record<string, string>): Row => ({
  covers: `action ${ACTIONS}#${name}`,
  request: async (scene, target, kind) => ({
    call: `${ACTIONS}#${name}`,
    at: "/en/searches",
    fields: { ...fields, ...(name === "rename" && { name: newId() }), searchId: await own(scene, target, kind) },
  }),
  right: "owner",
  answers: [
    ["moved:/en/searches…", SIGNED_IN],
    ["refused:forbidden", NOBODY],
  ],
  missing: [
    ["refused:not_found", SIGNED_IN],
    ["refused:forbidden", NOBODY],
  ],
});
const code = async (target: Target) => (target === "missing" ? "x".repeat(43) : codeOfStop());

export const SEARCH_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/searches",
    request: () => ({ get: "/en/searches" }),
    right: "owner",
    answers: [["200", SIGNED_IN], SIGN_IN],
  },
  {
    covers: "page /[locale]/searches/[id]",
    request: async (scene, target, kind) => ({ get: `/en/searches/${await own(scene, target, kind)}` }),
    right: "owner",
    answers: [["moved:/en/directory…", SIGNED_IN], SIGN_IN],
    missing: [["404", SIGNED_IN], SIGN_IN],
  },
  {
    covers: "action app/[locale]/(public)/directory/actions.ts#save",
    request: () => ({
      call: "app/[locale]/(public)/directory/actions.ts#save",
      at: "/en/directory",
      fields: { name: newId(), search: "?q=sensor" },
    }),
    right: "owner",
    answers: [
      ["moved:/en/directory…", rest(NOBODY, NO_MEMBERS)],
      ["refused:forbidden", [...NOBODY, ...NO_MEMBERS]],
    ],
  },
  on("rename", {}),
  on("email", { emailed: "on" }),
  on("remove", {}),
  {
    covers: "page /[locale]/searches/stop/[code]",
    request: async (_, target) => ({ get: `/en/searches/stop/${await code(target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/searches/stop",
    request: async (_, target) => ({ post: "/en/searches/stop", fields: { code: await code(target) } }),
    right: "visitor",
    answers: [["moved:/en/searches/stop/thanks", ALL]],
    missing: [["moved:/en/searches/stop/…", ALL]],
  },
  {
    covers: "route /[locale]/searches/stop/[code]/one-click",
    when: "opened",
    request: async (_, target) => ({ get: `/en/searches/stop/${await code(target)}/one-click` }),
    right: "visitor",
    answers: [["moved:/en/searches/stop/…", ALL]],
    missing: [["moved:/en/searches/stop/…", ALL]],
  },
  {
    covers: "route /[locale]/searches/stop/[code]/one-click",
    request: async (_, target) => ({
      post: `/en/searches/stop/${await code(target)}/one-click`,
      fields: { "List-Unsubscribe": "One-Click" },
    }),
    right: "visitor",
    answers: [["204", ALL]],
    missing: [["204", ALL]],
  },
  {
    covers: "page /[locale]/searches/stop/thanks",
    request: () => ({ get: "/en/searches/stop/thanks" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
];
