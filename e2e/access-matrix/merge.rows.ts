import { newId } from "#lib/ids";
import { organisation } from "#test/builders";
import { KINDS, type Kind, type Scene } from "../support/subjects/actors.ts";
import { merge } from "../support/subjects/subjects.ts";
import { INSIDE, NO_SUCH_PAGE, NOBODY, OUTSIDE, type Row, STAFF, STAFF_PAGE, type Target, without } from "./row.ts";

const FOLDER = "app/[locale]/staff/organisations/merge";
const ADMINS: readonly Kind[] = ["staffAdmin", "staffAdminLater"];

const twin = (scene: Scene) => scene.once("twin", () => organisation());
const asked = (scene: Scene) => scene.once("merge", async () => merge(await scene.org(), await twin(scene)));
const made = (scene: Scene) => scene.once("merge", async () => merge(await scene.org(), await twin(scene), true));

const LATER: Row["answers"] = [["refused:step_up_needed", ["staffAdminLater"]]];
const THERE = "moved:/en/staff/organisations/merge/…";

/** Merging is the administrators', with a fresh sign-in, and nobody's who acts for one of the two. */
const step = (
  action: string,
  fields: (scene: Scene, target: Target) => Promise<Record<string, string>>,
  done: Row["answers"] = [[THERE, ["staffAdmin"]], ...LATER],
): Row => ({
  covers: `action ${FOLDER}${action}`,
  request: async (scene, target) => {
    const sent = await fields(scene, target);
    return { call: `${FOLDER}${action}`, at: `/en/staff/organisations/merge${sent.mergeId ? `/${sent.mergeId}` : ""}`, fields: sent };
  },
  right: "staffAdmin",
  answers: [
    ...done,
    ["refused:own_organisation", ["ownReviewer"]],
    ["refused:forbidden", [...INSIDE, ...without(STAFF, "ownReviewer", ...ADMINS)]],
    ["refused:not_found", [...NOBODY, ...OUTSIDE]],
  ],
  missing: [["refused:not_found", KINDS]],
});
const of = (subject: (scene: Scene) => Promise<string>) => async (scene: Scene, target: Target) => ({
  mergeId: target === "missing" ? newId() : await subject(scene),
});

export const MERGE: readonly Row[] = [
  {
    covers: "page /[locale]/staff/organisations/merge",
    request: () => ({ get: "/en/staff/organisations/merge" }),
    right: "staffAdmin",
    answers: STAFF_PAGE,
  },
  {
    covers: "page /[locale]/staff/organisations/merge/[id]",
    request: async (scene, target) => ({ get: `/en/staff/organisations/merge/${target === "missing" ? newId() : await asked(scene)}` }),
    right: "staffAdmin",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  step("/actions.ts#ask", async (scene, target) => ({
    fromId: target === "missing" ? newId() : await scene.org(),
    intoId: await twin(scene),
    reason: "Both are the same company.",
  })),
  step("/[id]/actions.ts#confirm", of(asked)),
  step("/[id]/actions.ts#decline", of(asked), [[THERE, ADMINS]]),
  step("/[id]/actions.ts#reverse", of(made)),
];
