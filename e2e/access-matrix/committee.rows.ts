import { eq } from "drizzle-orm";
import { applications } from "#db/schema/membership";
import { committeeVotes, reopenings } from "#db/schema/review";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, earlier } from "#lib/clock";
import { newId } from "#lib/ids";
import { person, staff } from "#test/builders";
import type { Scene } from "../support/subjects/actors.ts";
import { DECLARED, RECUSED_ROLES, turn, underRecusal } from "./recusal.ts";
import { ADMINS, NEUTRAL, RESPONSIBLE, step, taken, waiting } from "./review-step.ts";
import { INSIDE, NOBODY, OUTSIDE, type Row, rest, STAFF, without } from "./row.ts";

const COMMITTEE_ACTIONS = "app/[locale]/staff/applications/[id]/committee-actions.ts";
const REVIEW = "app/[locale]/staff/applications/[id]/actions.ts";
const DECISION = "app/[locale]/staff/applications/[id]/decision/actions.ts";

const decided: Row["answers"] = [
  ["moved:/en/staff/applications/…", RESPONSIBLE],
  ["refused:application.not_yours", ["reviewer"]],
  ["refused:own_organisation", ["ownReviewer"]],
];
const judged: Row["answers"] = [
  ["done", NEUTRAL],
  ["refused:own_organisation", ["ownReviewer"]],
];

/** A vote on the application of the scene, open or closed: its id. */
const voteOn = async (scene: Scene, closed: boolean, ended = closed) => {
  const { id: applicationId } = await scene.submitted();
  return scene.once(`vote ${closed}`, async () => {
    const id = newId();
    const openedBy = await person();
    await turn(async ({ db, now }) => {
      const closesAt = new Date(now.getTime() + (ended ? -1 : 1) * DAY);
      const openedAt = earlier(now, 2 * DAY);
      const vote = { id, applicationId, quorum: 3, secret: false, openedAt, openedBy, closesAt };
      const result = { yes: 0, no: 0, abstain: 0, carried: false, quorate: false };
      await db.insert(committeeVotes).values(closed ? { ...vote, closedAt: now, result } : vote);
    });
    return id;
  });
};
const scores = Object.fromEntries(STANDARD_RULES.rubric.criteria.map(({ key }) => [`scores.${key}`, "3"]));
const score = step(`${COMMITTEE_ACTIONS}#score`, taken, "reviewer", judged, async () => scores);
/** Somebody has the committee's role, so that other staff have no vote. */
const underVote = async (scene: Scene) => {
  await scene.cookie("committee");
  // The last ballot closes the vote: somebody else has not voted yet.
  await scene.once("another voter", () => staff("committee"));
  await voteOn(scene, false);
  return taken(scene);
};
const voted: Row["answers"] = [
  ["done", ["committee"]],
  ["refused:vote.not_committee", NEUTRAL],
  ["refused:own_organisation", ["ownReviewer"]],
];
const ballot = step(`${COMMITTEE_ACTIONS}#ballot`, underVote, "committee", voted, async (scene) => ({
  voteId: await voteOn(scene, false),
  choice: "yes",
}));
const judgedUnderVote: Row["answers"] = [
  ["done", [...NEUTRAL, "committee"]],
  ["refused:own_organisation", ["ownReviewer"]],
];
const held: Row["answers"] = [
  ["done", RESPONSIBLE],
  ["refused:application.not_yours", ["reviewer"]],
  ["refused:own_organisation", ["ownReviewer"]],
];
/** Enough members of the committee that a vote can be opened. */
const withCommittee = async (scene: Scene) => {
  await scene.once("committee", () => Promise.all([staff("committee"), staff("committee"), staff("committee")]));
  return taken(scene);
};
const openVote = step(`${COMMITTEE_ACTIONS}#openCommitteeVote`, withCommittee, "assigned", held);
const closeVote = step(`${COMMITTEE_ACTIONS}#closeCommitteeVote`, taken, "assigned", held, async (scene) => {
  await voteOn(scene, false, true);
  return {};
});
/** Others of the committee have not voted. */
const remindVoters = step(`${COMMITTEE_ACTIONS}#remindCommittee`, withCommittee, "assigned", held, async (scene) => {
  await voteOn(scene, false);
  return {};
});
/** The minutes of a closed vote, as a page and as a file: for the staff who may judge, and the committee. */
const minutes = (file: string): Row => ({
  covers: `${file ? "route" : "page"} /[locale]/staff/applications/[id]/votes/[voteId]${file}`,
  request: async (scene, target) => ({
    get: `/en/staff/applications/${(await taken(scene)).id}/votes/${target === "missing" ? newId() : await voteOn(scene, true)}${file}`,
  }),
  right: "reviewer",
  answers: file
    ? [
        ["200", [...NEUTRAL, "committee"]],
        ["404", rest(NEUTRAL, ["committee"])],
      ]
    : [
        ["200", [...NEUTRAL, "committee"]],
        ["404", ["ownReviewer", ...INSIDE, ...without(OUTSIDE, "committee")]],
        ["moved:/en/sign-in…", NOBODY],
      ],
  missing: [["404", file ? rest() : rest(NOBODY)]],
});

/** A refusal that was told, and that somebody else asks to undo where a second person is to answer. */
const refused = async (scene: Scene) => {
  const application = await taken(scene);
  await scene.once("refused", () =>
    turn(
      async ({ db, now }) =>
        void (await db.update(applications).set({ status: "refused", decidedAt: now }).where(eq(applications.id, application.id))),
    ),
  );
  return application;
};
const reopeningAsked = async (scene: Scene) => {
  const application = await refused(scene);
  await scene.once("reopening", async () => {
    const askedBy = await person();
    const asked = { id: newId(), applicationId: application.id, reason: "A letter was lost.", askedBy };
    await turn(async ({ db, now }) => void (await db.insert(reopenings).values({ ...asked, askedAt: now })));
  });
  return application;
};
const reopen = step(`${COMMITTEE_ACTIONS}#reopen`, refused, "reviewer", judged, async () => ({ why: "A letter was lost." }));
const agree = step(`${COMMITTEE_ACTIONS}#agree`, reopeningAsked, "reviewer", judged);

/** A decision's mail before it is sent: for whoever may decide now. */
const preview = (method: "GET" | "POST"): Row => ({
  covers: `route /[locale]/staff/applications/[id]/decision/preview`,
  when: method,
  request: async (scene, target) => {
    const id = target === "missing" ? newId() : (await taken(scene)).id;
    const address = `/en/staff/applications/${id}/decision/preview?step=refuse`;
    return method === "GET" ? { get: address } : { post: address, fields: { reason: "It has no seat in the region." } };
  },
  right: "assigned",
  answers: [
    ["200", RESPONSIBLE],
    ["404", rest(RESPONSIBLE)],
  ],
  missing: [["404", rest()]],
});

/** A letter's mail, of a made-up application: for who writes letters. */
const letterPreview = (method: "GET" | "POST"): Row => ({
  covers: "route /[locale]/staff/settings/letters/preview",
  when: method,
  request: (_, target) => {
    const address = `/en/staff/settings/letters/preview?letter=${target === "missing" ? "nothing" : "refused"}&language=eu`;
    return method === "GET" ? { get: address } : { post: address, fields: { subject: "Gaia", body: "Kaixo {firstName}." } };
  },
  right: "staffAdmin",
  answers: [
    ["200", ADMINS],
    ["404", rest(ADMINS)],
  ],
  missing: [["404", rest()]],
});

const declare = step(`${COMMITTEE_ACTIONS}#declare`, taken, "reviewer", judged, async () => ({ recusal: "My sister works there." }));
/** Without a conflict of one's own there is none to withdraw. */
const withdraw: Row = {
  ...step(`${COMMITTEE_ACTIONS}#withdraw`, waiting, "reviewer", [
    ["done", without(STAFF, "ownReviewer", "staffAdmin")],
    ["refused:own_organisation", ["ownReviewer"]],
    ["refused:review.not_recused", ["staffAdmin"]],
  ]),
};

export const COMMITTEE: readonly Row[] = [
  declare,
  {
    ...withdraw,
    request: async (scene, target, kind) => {
      if (RECUSED_ROLES.includes(kind)) {
        await scene.cookie(kind);
        await DECLARED.comes(scene, kind, (await scene.submitted()).id);
      }
      return withdraw.request(scene, target, kind);
    },
  },
  score,
  ballot,
  { ...step(`${COMMITTEE_ACTIONS}#score`, underVote, "committee", judgedUnderVote, async () => scores), when: "while the committee votes" },
  {
    ...step(`${COMMITTEE_ACTIONS}#declare`, underVote, "committee", judgedUnderVote, async () => ({ recusal: "My sister works there." })),
    when: "while the committee votes",
  },
  {
    covers: "page /[locale]/staff/applications/[id]",
    when: "while the committee votes",
    request: async (scene, target) => ({ get: `/en/staff/applications/${target === "missing" ? newId() : (await underVote(scene)).id}` }),
    right: "committee",
    answers: [
      ["200", [...STAFF, "committee"]],
      ["404", rest(STAFF, NOBODY, ["committee"])],
      ["moved:/en/sign-in…", NOBODY],
    ],
    missing: [["404", rest(NOBODY)]],
  },
  openVote,
  closeVote,
  remindVoters,
  reopen,
  agree,
  step(`${COMMITTEE_ACTIONS}#decline`, reopeningAsked, "reviewer", judged),
  preview("GET"),
  preview("POST"),
  {
    covers: "page /[locale]/staff/settings/letters",
    request: () => ({ get: "/en/staff/settings/letters" }),
    right: "staffAdmin",
    answers: [
      ["200", ADMINS],
      ["404", rest(ADMINS, NOBODY)],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  {
    covers: "page /[locale]/staff/settings/readings",
    request: () => ({ get: "/en/staff/settings/readings" }),
    right: "staffAdmin",
    answers: [
      ["200", ADMINS],
      ["404", rest(ADMINS, NOBODY)],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  {
    covers: "page /[locale]/staff/settings/texts",
    request: () => ({ get: "/en/staff/settings/texts" }),
    right: "staffAdmin",
    answers: [
      ["200", ADMINS],
      ["404", rest(ADMINS, NOBODY)],
      ["moved:/en/sign-in…", NOBODY],
    ],
  },
  ...(
    [
      ["write", { key: "hiding.claims", en: "Say where it comes from.", es: "Diga de dónde sale.", eu: "Esan nondik datorren." }],
      ["add", { purpose: "changes", en: "Say it.", es: "Dígalo.", eu: "Esan.", labelEn: "Say", labelEs: "Decir", labelEu: "Esan" }],
      ["remove", { key: "refusal.activity" }],
    ] as const
  ).map(
    ([name, fields]): Row => ({
      covers: `action app/[locale]/staff/settings/texts/actions.ts#${name}`,
      request: () => ({ call: `app/[locale]/staff/settings/texts/actions.ts#${name}`, at: "/en/staff/settings/texts", fields }),
      right: "staffAdmin",
      answers: [
        ["done", ["staffAdmin"]],
        ["refused:step_up_needed", ["staffAdminLater"]],
        ["refused:forbidden", rest(ADMINS)],
      ],
    }),
  ),
  letterPreview("GET"),
  letterPreview("POST"),
  minutes(""),
  minutes("/minutes"),
  ...[
    declare,
    { ...score, right: "staffAdmin" as const },
    ballot,
    { ...closeVote, right: "staffAdmin" as const },
    { ...remindVoters, right: "staffAdmin" as const },
    { ...reopen, right: "staffAdmin" as const },
    { ...agree, right: "staffAdmin" as const },
    step(`${REVIEW}#claim`, waiting, "staffAdmin", judged),
    step(`${REVIEW}#note`, waiting, "staffAdmin", judged, async () => ({ text: "Known to us from a fair." })),
    step(`${DECISION}#approve`, taken, "staffAdmin", decided),
    step(`${DECISION}#changes`, taken, "staffAdmin", decided, async () => ({ question: "organisation", point: "Which department is it?" })),
    step(`${DECISION}#refuse`, taken, "staffAdmin", decided, async () => ({ reason: "It has no seat in the region." })),
  ].flatMap(underRecusal),
];
