import { approveApplication } from "#domain/review/decision/approve-application";
import { saveView } from "#domain/review/queue/save-view";
import { snoozeApplication } from "#domain/review/queue/snooze-application";
import { newId } from "#lib/ids";
import { as, staff } from "#test/builders";
import type { Fields } from "../support/requests/actions.ts";
import type { Kind, Scene } from "../support/subjects/actors.ts";
import { claimed, NEUTRAL, RESPONSIBLE, taken, waiting } from "./review-step.ts";
import { NOBODY, type Row, rest, STAFF, STAFF_PAGE, without } from "./row.ts";

const AT = "/en/staff/applications";
const FOLDER = "app/[locale]/staff/applications";
const ONWARDS = `moved:${AT}?…`;
const INVISIBLE: Row["answers"] = [
  ["refused:not_found", STAFF],
  ["refused:forbidden", rest(STAFF)],
];

async function approved(scene: Scene) {
  const application = await taken(scene);
  await scene.cookie("assigned");
  await scene.once("approval", async () => {
    const actor = await as(await scene.personOf("assigned"), { decisionHold: 600 });
    const done = await approveApplication(actor, { applicationId: application.id });
    if (!done.ok) throw new Error(done.refusal);
  });
  return application;
}

/** A decision from the panel: by whoever may decide on its own page, and to the next row instead of that page. */
const inPanel = (
  name: string,
  application: (scene: Scene) => Promise<{ id: string }>,
  right: Kind,
  answers: Row["answers"],
  more: (scene: Scene) => Promise<Fields> = async () => ({}),
): Row => ({
  covers: `action ${FOLDER}/actions.ts#${name}`,
  request: async (scene, target) => ({
    call: `${FOLDER}/actions.ts#${name}`,
    at: AT,
    fields: { applicationId: target === "missing" ? newId() : (await application(scene)).id, query: "", next: "", ...(await more(scene)) },
  }),
  right,
  answers: [...answers, ["refused:forbidden", rest(...answers.map(([, kinds]) => kinds))]],
  missing: INVISIBLE,
});
const decided: Row["answers"] = [
  [ONWARDS, RESPONSIBLE],
  ["refused:application.not_yours", ["reviewer"]],
  ["refused:own_organisation", ["ownReviewer"]],
];
const anyStaff: Row["answers"] = [[ONWARDS, STAFF]];
const neutralStaff: Row["answers"] = [
  [ONWARDS, NEUTRAL],
  ["refused:own_organisation", ["ownReviewer"]],
];
const reviewerId = async () => {
  const { actor } = await staff();
  return actor.kind === "person" ? actor.personId : "";
};

/** Whoever asks has put the application aside before; the others never can. */
const asleep = async (scene: Scene, kind: Kind) => {
  const { id } = await waiting(scene);
  await scene.cookie(kind);
  await scene.once(`asleep ${kind}`, async () =>
    snoozeApplication(await as(await scene.personOf(kind)), { applicationId: id, until: "tomorrow" }),
  );
  return id;
};

/** A view of whoever asks, where they may have one. */
const viewOf = async (scene: Scene, kind: Kind) => {
  await scene.cookie(kind);
  return scene.once(`view ${kind}`, async () => {
    const saved = await saveView(await as(await scene.personOf(kind)), { name: "Mine", query: "", shared: false, opensFirst: false });
    return saved.ok ? saved.value.id : newId();
  });
};
const onView = (name: string, fields: Fields): Row => ({
  covers: `action ${FOLDER}/views/actions.ts#${name}`,
  request: async (scene, target, kind) => ({
    call: `${FOLDER}/views/actions.ts#${name}`,
    at: AT,
    fields: { viewId: target === "missing" ? newId() : await viewOf(scene, kind), ...fields },
  }),
  right: "reviewer",
  answers: [
    ["done", STAFF],
    ["refused:forbidden", rest(STAFF)],
  ],
  missing: INVISIBLE,
});

/** What a step for several answers: how many it was done for, and which it failed for. */
const ofMany = (what = ""): Pick<Row, "answers" | "missing"> => ({
  answers: [
    [`moved:${AT}?done=1${what}`, RESPONSIBLE],
    [`moved:${AT}?done=0${what}&failed=…`, ["reviewer", "ownReviewer"]],
    ["refused:forbidden", rest(STAFF)],
  ],
  missing: [
    [`moved:${AT}?done=0${what}&failed=…`, STAFF],
    ["refused:forbidden", rest(STAFF)],
  ],
});

export const QUEUE_ROWS: readonly Row[] = [
  inPanel("approve", taken, "assigned", decided),
  inPanel("approveUnassigned", waiting, "reviewer", neutralStaff),
  inPanel("changes", taken, "assigned", decided, async () => ({ template: "name" })),
  inPanel("refuse", taken, "assigned", decided, async () => ({ template: "territory", note: "No seat here." })),
  inPanel("changesUnassigned", waiting, "reviewer", neutralStaff, async () => ({ template: "name" })),
  inPanel("refuseUnassigned", waiting, "reviewer", neutralStaff, async () => ({ template: "territory", note: "No seat here." })),
  inPanel("undo", approved, "assigned", decided),
  inPanel("unassign", claimed, "assigned", [
    [ONWARDS, ["assigned"]],
    ["refused:application.assignment_changed", without(STAFF, "assigned")],
  ]),
  inPanel("claim", waiting, "reviewer", neutralStaff),
  inPanel("assign", taken, "staffAdmin", [[ONWARDS, ["staffAdmin", "staffAdminLater"]]], async (scene) => ({
    personId: await scene.once("assignee", reviewerId),
    why: "They are away.",
  })),
  inPanel("snooze", waiting, "reviewer", anyStaff, async () => ({ until: "tomorrow" })),
  {
    covers: `action ${FOLDER}/actions.ts#wake`,
    request: async (scene, target, kind) => ({
      call: `${FOLDER}/actions.ts#wake`,
      at: AT,
      fields: { applicationId: target === "missing" ? newId() : await asleep(scene, kind), query: "", next: "" },
    }),
    right: "reviewer",
    answers: [...anyStaff, ["refused:forbidden", rest(STAFF)]],
    missing: INVISIBLE,
  },
  {
    covers: `action ${FOLDER}/bulk/actions.ts#one`,
    request: async (scene, target) => ({
      call: `${FOLDER}/bulk/actions.ts#one`,
      at: AT,
      fields: { step: "approve", applicationId: target === "missing" ? newId() : (await taken(scene)).id },
    }),
    right: "assigned",
    answers: [
      ["done", RESPONSIBLE],
      ["refused:application.not_yours", ["reviewer"]],
      ["refused:own_organisation", ["ownReviewer"]],
      ["refused:forbidden", rest(STAFF)],
    ],
    missing: INVISIBLE,
  },
  {
    covers: `action ${FOLDER}/bulk/actions.ts#many`,
    request: async (scene, target) => ({
      call: `${FOLDER}/bulk/actions.ts#many`,
      at: AT,
      fields: { step: "approve", query: "", applicationId: target === "missing" ? newId() : (await taken(scene)).id },
    }),
    right: "assigned",
    ...ofMany(),
  },
  {
    covers: `action ${FOLDER}/bulk/actions.ts#undoAll`,
    request: async (scene, target) => ({
      call: `${FOLDER}/bulk/actions.ts#undoAll`,
      at: AT,
      fields: { query: "", applicationId: target === "missing" ? newId() : (await approved(scene)).id },
    }),
    right: "assigned",
    ...ofMany("&what=undone"),
  },
  {
    covers: `action ${FOLDER}/views/actions.ts#save`,
    request: () => ({ call: `${FOLDER}/views/actions.ts#save`, at: AT, fields: { name: "France", query: "?country=FR" } }),
    right: "reviewer",
    answers: [
      [`moved:${AT}?country=FR&saved=view`, STAFF],
      ["refused:forbidden", rest(STAFF)],
    ],
  },
  onView("change", { name: "Renamed", shared: "on" }),
  onView("remove", {}),
  {
    covers: `action ${FOLDER}/shortcuts/actions.ts#choose`,
    request: () => ({ call: `${FOLDER}/shortcuts/actions.ts#choose`, at: AT, fields: { shortcuts: "off" } }),
    right: "reviewer",
    answers: [
      ["done", rest(NOBODY)],
      ["refused:forbidden", NOBODY],
    ],
  },
  { covers: "page /[locale]/staff/search", request: () => ({ get: "/en/staff/search?q=bio" }), right: "reviewer", answers: STAFF_PAGE },
  {
    covers: "route /[locale]/staff/applications/export",
    request: () => ({ get: `${AT}/export?view=all&personal=on&format=csv` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
  },
  {
    covers: "route /[locale]/staff/search/results",
    request: () => ({ get: "/en/staff/search/results?q=bio" }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
  },
];
