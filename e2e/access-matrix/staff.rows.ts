import { changePoints, changeRequests } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { absencesOf } from "#domain/review/assignment/absence-reads";
import { announceAbsence } from "#domain/review/assignment/announce-absence";
import { setPoint } from "#domain/review/changes/set-point";
import { approveApplication } from "#domain/review/decision/approve-application";
import { newId } from "#lib/ids";
import { as, person, staff } from "#test/builders";
import { KINDS, type Kind, type Scene, sessionOf } from "../support/subjects/actors.ts";
import { ADMINS, claimed, DECISION, idFor, NEUTRAL, NO_SUCH, RESPONSIBLE, step, taken, waiting } from "./review-step.ts";
import { NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN, STAFF, STAFF_PAGE, without } from "./row.ts";

const REVIEW = "app/[locale]/staff/applications/[id]/actions.ts";
const POINTS = "app/[locale]/staff/applications/[id]/points/actions.ts";
const ABSENCES = "app/[locale]/staff/absences/actions.ts";
const PEOPLE = "app/[locale]/staff/people/actions.ts";
const FRESH: readonly Kind[] = ["staffAdmin"];
/** A decision that assigns what nobody has. */
const TAKEN_TOO: Row["answers"] = [
  ["moved:/en/staff/applications/…", NEUTRAL],
  ["refused:own_organisation", ["ownReviewer"]],
];

async function approved(scene: Scene) {
  const application = await taken(scene);
  await scene.cookie("assigned");
  await scene.once("approval", async () => {
    const done = await approveApplication(await as(await scene.personOf("assigned"), { decisionHold: 600 }), {
      applicationId: application.id,
    });
    if (!done.ok) throw new Error(done.refusal);
  });
  return application;
}
async function pointed(scene: Scene) {
  const application = await taken(scene);
  await scene.cookie("assigned");
  await scene.once("point", async () => {
    const reviewer = await as(await scene.personOf("assigned"));
    const done = await setPoint(reviewer, { applicationId: application.id, question: "organisation", text: "Is this the legal name?" });
    if (!done.ok) throw new Error(done.refusal);
  });
  return application;
}
/** A point that the applicant has answered: its id. */
const answeredPoint = async (scene: Scene) => {
  const { id: applicationId } = await taken(scene);
  return scene.once("answered point", async () => {
    const [requestId, id] = [newId(), newId()];
    await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
      await db
        .insert(changeRequests)
        .values({ id: requestId, applicationId, message: "", askedBy: "portal", askedAt: now, answeredAt: now });
      await db.insert(changePoints).values({ id, requestId, question: "organisation", text: "Is this the legal name?" });
    });
    return id;
  });
};
const page = (address: string, application?: (scene: Scene) => Promise<{ id: string }>): Row => ({
  covers: `page /[locale]${address}`,
  request: async (scene, target) => ({
    get: `/en${application ? address.replace("[id]", await idFor(application(scene), target)) : address}`,
  }),
  right: "staffAdmin",
  answers: STAFF_PAGE,
  ...(application && { missing: NO_SUCH_PAGE }),
});

const decided: Row["answers"] = [
  ["moved:/en/staff/applications/…", RESPONSIBLE],
  ["refused:application.not_yours", ["reviewer"]],
  ["refused:own_organisation", ["ownReviewer"]],
];
const held: Row["answers"] = [
  ["done", RESPONSIBLE],
  ["refused:application.not_yours", ["reviewer"]],
  ["refused:own_organisation", ["ownReviewer"]],
];

/** Steps on people are the administrators', and ask for a fresh sign-in. */
const onPerson = (name: string, personId: (scene: Scene) => Promise<string>, more: Record<string, string> = {}): Row => ({
  covers: `action ${PEOPLE}#${name}`,
  request: async (scene, target) => ({
    call: `${PEOPLE}#${name}`,
    at: "/en/staff/people",
    fields: { ...more, personId: target === "missing" ? newId() : await scene.once("subject", () => personId(scene)) },
  }),
  right: "staffAdmin",
  answers: ONLY_FRESH_ADMINS,
  missing: [["refused:not_found", FRESH]],
});
const ONLY_FRESH_ADMINS: Row["answers"] = [
  ["done", FRESH],
  ["refused:step_up_needed", ["staffAdminLater"]],
  ["refused:forbidden", without(STAFF, ...ADMINS)],
  ["refused:not_found", rest(STAFF)],
];
const somebody = async () => {
  const id = await person();
  await sessionOf(id);
  return id;
};
async function absenceOf(scene: Scene) {
  await scene.cookie("assigned");
  const reviewer = await as(await scene.personOf("assigned"));
  const done = await announceAbsence(reviewer, { from: "2098-07-01", to: "2098-07-15" });
  const absence = (await absencesOf(reviewer)).find(({ mayEnd }) => mayEnd);
  if (!done.ok || !absence) throw new Error("no absence");
  return absence.id;
}
const reviewerId = async () => {
  const { actor } = await staff();
  return actor.kind === "person" ? actor.personId : "";
};

const committeeId = async () => {
  const { actor } = await staff("committee");
  return actor.kind === "person" ? actor.personId : "";
};

export const STAFF_ROWS: readonly Row[] = [
  {
    ...page("/staff"),
    answers: [
      ["moved:/en/staff/applications", STAFF],
      ["moved:/en/staff/committee", ["committee"]],
      ["404", rest(STAFF, NOBODY, ["committee"])],
      SIGN_IN,
    ],
  },
  { ...page("/staff/committee"), answers: [["200", [...STAFF, "committee"]], ["404", rest(STAFF, NOBODY, ["committee"])], SIGN_IN] },
  page("/staff/applications"),
  page("/staff/applications/[id]", taken),
  page("/staff/applications/[id]/decision", taken),
  page("/staff/applications/[id]/history", taken),
  {
    covers: "route /[locale]/staff/applications/[id]/history/csv",
    request: async (scene, target) => ({ get: `/en/staff/applications/${await idFor(taken(scene), target)}/history/csv` }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
    missing: [["404", KINDS]],
  },
  page("/staff/people"),
  page("/staff/insight"),
  page("/staff/settings/retention"),
  {
    covers: "route /[locale]/staff/insight/file",
    request: () => ({ get: "/en/staff/insight/file?figure=funnel" }),
    right: "reviewer",
    answers: [
      ["200", STAFF],
      ["404", rest(STAFF)],
    ],
  },
  page("/staff/absences"),
  { ...page("/staff/[...rest]"), request: async () => ({ get: "/en/staff/nowhere" }), answers: NO_SUCH_PAGE },
  {
    covers: `action ${ABSENCES}#announce`,
    request: () => ({ call: `${ABSENCES}#announce`, at: "/en/staff/absences", fields: { from: "2099-07-01", to: "2099-07-15" } }),
    right: "reviewer",
    answers: [
      ["done", STAFF],
      ["refused:forbidden", rest(STAFF)],
    ],
  },
  {
    covers: `action ${ABSENCES}#end`,
    request: async (scene, target) => ({
      call: `${ABSENCES}#end`,
      at: "/en/staff/absences",
      fields: { absenceId: target === "missing" ? newId() : await scene.once("absence", () => absenceOf(scene)) },
    }),
    right: "assigned",
    answers: [
      ["moved:/en/staff/absences?done=ended", RESPONSIBLE],
      ["refused:not_found", without(STAFF, ...RESPONSIBLE)],
      ["refused:forbidden", rest(STAFF)],
    ],
    missing: NO_SUCH,
  },
  page("/staff/organisations"),
  {
    covers: "page /[locale]/staff/people/[personId]",
    request: async (scene, target) => ({
      get: `/en/staff/people/${target === "missing" ? newId() : await scene.once("subject", somebody)}`,
    }),
    right: "staffAdmin",
    answers: STAFF_PAGE,
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "page /[locale]/staff/people/[personId]/erase",
    request: async (scene, target) => ({
      get: `/en/staff/people/${target === "missing" ? newId() : await scene.once("subject", somebody)}/erase`,
    }),
    right: "staffAdmin",
    answers: [["200", ADMINS], ["404", rest(ADMINS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  step(`${REVIEW}#claim`, waiting, "reviewer", [
    ["done", NEUTRAL],
    ["refused:own_organisation", ["ownReviewer"]],
  ]),
  step(`${REVIEW}#release`, taken, "assigned", [
    ["done", RESPONSIBLE],
    ["refused:application.not_yours", ["reviewer", "ownReviewer"]],
  ]),
  step(`${REVIEW}#assign`, taken, "staffAdmin", [["done", ADMINS]], async (scene) => ({
    personId: await scene.once("assignee", reviewerId),
    why: "They are away.",
  })),
  step(
    `${REVIEW}#note`,
    taken,
    "reviewer",
    [
      ["done", NEUTRAL],
      ["refused:own_organisation", ["ownReviewer"]],
    ],
    async () => ({ text: "Known to us from a fair." }),
  ),
  step(`${REVIEW}#undo`, approved, "assigned", [
    ["done", RESPONSIBLE],
    ["refused:application.not_yours", ["reviewer"]],
    ["refused:own_organisation", ["ownReviewer"]],
  ]),
  step(`${REVIEW}#unassign`, claimed, "assigned", [
    ["done", ["assigned"]],
    ["refused:application.assignment_changed", without(STAFF, "assigned")],
  ]),
  step(`${REVIEW}#advance`, taken, "assigned", held, async () => ({ from: "received", to: "screening" })),
  step(`${POINTS}#ask`, taken, "assigned", held, async () => ({ question: "organisation", text: "Is this the legal name?" })),
  step(`${POINTS}#drop`, pointed, "assigned", held, async () => ({ question: "organisation" })),
  step(`${POINTS}#resolve`, taken, "assigned", held, async (scene) => ({ pointId: await answeredPoint(scene) })),
  step(`${DECISION}#approve`, taken, "assigned", decided),
  step(`${DECISION}#approveUnassigned`, waiting, "reviewer", TAKEN_TOO),
  step(`${DECISION}#changesUnassigned`, waiting, "reviewer", TAKEN_TOO, async () => ({
    question: "organisation",
    point: "Which department is it?",
  })),
  step(`${DECISION}#refuseUnassigned`, waiting, "reviewer", TAKEN_TOO, async () => ({ reason: "It has no seat in the region." })),
  step(`${DECISION}#changes`, taken, "assigned", decided, async () => ({ question: "organisation", point: "Which department is it?" })),
  step(`${DECISION}#refuse`, taken, "assigned", decided, async () => ({ reason: "It has no seat in the region." })),
  {
    covers: `action ${PEOPLE}#add`,
    request: () => ({
      call: `${PEOPLE}#add`,
      at: "/en/staff/people",
      fields: { role: "committee", firstName: "Jon", lastName: "Berria", email: `${newId()}@example.org`, position: "Reviewer" },
    }),
    right: "staffAdmin",
    answers: ONLY_FRESH_ADMINS,
  },
  onPerson("disable", somebody),
  {
    ...onPerson("erase", somebody),
    answers: [["moved:/en/staff/people", FRESH], ...ONLY_FRESH_ADMINS.filter(([answer]) => answer !== "done")],
  },
  onPerson("enable", async (scene) => {
    await scene.cookie("disabled");
    return scene.personOf("disabled");
  }),
  onPerson("grant", somebody, { role: "reviewer" }),
  { ...onPerson("grant", somebody, { role: "committee" }), when: "into the committee" },
  onPerson("revoke", reviewerId, { role: "reviewer" }),
  { ...onPerson("revoke", committeeId, { role: "committee" }), when: "out of the committee" },
];
