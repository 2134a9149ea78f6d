import { capabilityText } from "#domain/organisations/capabilities/capability-texts";
import { newId } from "#lib/ids";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { capability, confirmationLink } from "../support/subjects/capability-subjects.ts";
import { slugOf } from "../support/subjects/subjects.ts";
import { ALL, INSIDE, NOBODY, OUTSIDE, type Row, rest, type Target } from "./row.ts";

const ACTIONS = "app/[locale]/(member)/profile/capabilities/actions.ts";
const PROFILE = "app/[locale]/(member)/profile/actions.ts";
const EDITORS: readonly Kind[] = ["owner", "admin", "ownReviewer", "editor"];
const COLLEAGUES: readonly Kind[] = [...INSIDE, "ownReviewer"];

/** A form about a capability: strangers learn nothing, staff see it and may not, colleagues by their role. */
const on = (name: string, fields: (scene: Scene) => Promise<Record<string, string>>): Row => ({
  covers: `action ${ACTIONS}#${name}`,
  request: async (scene, target) => ({
    call: `${ACTIONS}#${name}`,
    at: "/en/profile/capabilities/new",
    fields: { ...(await fields(scene)), organisationId: target === "missing" ? newId() : await scene.org() },
  }),
  right: "owner",
  answers: [
    ["moved:/en/profile…", EDITORS],
    [
      "refused:forbidden",
      [...COLLEAGUES.filter((kind) => !EDITORS.includes(kind)), "reviewer", "assigned", "staffAdmin", "staffAdminLater"],
    ],
    ["refused:not_found", [...NOBODY, ...OUTSIDE]],
  ],
  missing: [["refused:not_found", ALL]],
});

const confirmationToken = async (scene: Scene, target: Target) =>
  target === "missing" ? "x".repeat(43) : confirmationLink(await scene.org());

const SAID = { term: "zebrafish", lang: "en" };
const one = async (scene: Scene) => ({ capabilityId: (await capability(await scene.org())).id });

const address = async ({ org }: Scene, target: Target) => {
  const { id } = await capability(await org());
  const slug = await slugOf(await org());
  // Colleagues know their own organisation: only the capability is another one.
  return `/en/profile/capabilities/${target === "missing" ? newId() : id}?organisation=${slug}`;
};

export const CAPABILITY_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/profile/capabilities/[id]",
    request: async (scene, target) => ({ get: await address(scene, target) }),
    right: "owner",
    answers: [
      ["200", EDITORS],
      ["404", rest(NOBODY, EDITORS)],
      ["moved:/en/sign-in…", NOBODY],
    ],
    missing: [
      ["404", rest(NOBODY)],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  {
    ...on("confirmPart", async () => ({ sections: "facts" })),
    covers: `action ${PROFILE}#confirmPart`,
    request: async (scene, target) => ({
      call: `${PROFILE}#confirmPart`,
      at: "/en/profile",
      fields: { sections: "facts", organisationId: target === "missing" ? newId() : await scene.org() },
    }),
  },
  {
    covers: "page /[locale]/still-right/[token]",
    request: async (scene, target) => ({ get: `/en/still-right/${await confirmationToken(scene, target)}` }),
    right: "visitor",
    answers: [["200", ALL]],
    missing: [["404", ALL]],
  },
  {
    covers: "route /[locale]/still-right/confirm",
    request: async (scene, target) => ({ post: "/en/still-right/confirm", fields: { token: await confirmationToken(scene, target) } }),
    right: "visitor",
    answers: [["moved:/en/still-right/thanks", ALL]],
    missing: [["moved:/en/still-right/…", ALL]],
  },
  {
    covers: "page /[locale]/still-right/thanks",
    request: () => ({ get: "/en/still-right/thanks" }),
    right: "visitor",
    answers: [["200", ALL]],
  },
  on("add", async (scene) => {
    await capability(await scene.org());
    return SAID;
  }),
  on("edit", async (scene) => {
    const there = await capability(await scene.org());
    return { ...SAID, capabilityId: there.id, before: capabilityText(there) };
  }),
  on("remove", one),
  on("confirm", one),
];
