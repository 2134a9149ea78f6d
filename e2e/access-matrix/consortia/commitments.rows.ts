import { newId } from "#lib/ids";
import { inDays, PLEDGE } from "#test/fixtures/commitments";
import type { Kind, Scene } from "../../support/subjects/actors.ts";
import {
  nameOf,
  offeredToUs,
  withCommitment,
  withLetter,
  withoutCoordinator,
  withPartner,
} from "../../support/subjects/commitment-subjects.ts";
import { answeringConsortium, ownConsortium, unpublishedConsortium } from "../../support/subjects/consortium-subjects.ts";
import { withEntered, withoutCosts } from "../../support/subjects/plan-subjects.ts";
import { likeBut } from "../../support/subjects/subjects.ts";
import { INSIDE, NO_SUCH_PAGE, NOBODY, OUTSIDE, type Row, rest, SIGN_IN, type Target, without } from "../row.ts";

const LETTER = "app/[locale]/(member)/consortia/[slug]/letter/actions.ts";
const SPACE = "app/[locale]/(member)/consortia/[slug]";
const COMMITS: readonly Kind[] = ["owner", "admin", "ownReviewer"];
/** Administrators of the cluster read a workspace, and commit nobody. */
const READERS: readonly Kind[] = ["staffAdmin", "staffAdminLater"];

type Fields = (scene: Scene, kind: Kind) => Promise<Record<string, string>>;
type Consortium = (scene: Scene) => Promise<{ id: string; slug: string }>;

/** A step of the scene's organisation in a consortium in which it sits; `readers`: those others who learn that it is there. */
const step = (
  action: string,
  page: "letter" | "workspace" | "budget" | "commitments" | "partners",
  consortium: Consortium,
  more: Fields,
  readers = READERS,
): Row => ({
  covers: `action ${action}`,
  request: async (scene, target, kind) => {
    const { id, slug } = await consortium(scene);
    const place = { consortiumId: target === "missing" ? newId() : id, organisationId: await scene.org() };
    return { call: action, at: `/en/consortia/${slug}/${page}`, fields: { ...place, ...(await more(scene, kind)) } };
  },
  right: "owner",
  answers: [
    ["moved:/en/consortia/…", COMMITS],
    ["refused:forbidden", [...without(INSIDE, "owner", "admin"), ...readers]],
    ["refused:not_found", rest(COMMITS, INSIDE, readers)],
  ],
  missing: [["refused:not_found", rest()]],
});

const slugFor = (slug: string, target: Target) => (target === "missing" ? likeBut(slug) : slug);
const INSIDERS = [...INSIDE, "ownReviewer", ...READERS] as const satisfies readonly Kind[];

/** A file of the letter or the ledger. */
const file = (path: string, consortium: Consortium): Row => ({
  covers: `route /[locale]/consortia/[slug]/${path}`,
  request: async (scene, target) => ({ get: `/en/consortia/${slugFor((await consortium(scene)).slug, target)}/${path}` }),
  right: "owner",
  answers: [
    ["200", INSIDERS],
    ["404", rest(INSIDERS)],
  ],
  missing: [["404", rest()]],
});

const BUDGETS = "app/[locale]/(member)/consortia/[slug]/budget/actions.ts";
const PARTNERS = [...INSIDE, "ownReviewer"] as const satisfies readonly Kind[];
/** Budgets are for the partners alone: the cluster's office reads none. */
const ofPartners = (row: Row): Row => ({
  ...row,
  answers: [
    ["200", PARTNERS],
    ["404", rest(PARTNERS)],
  ],
});
const BUDGET: readonly Row[] = [
  {
    covers: "page /[locale]/consortia/[slug]/budget",
    request: async (scene, target) => ({ get: `/en/consortia/${slugFor((await ownConsortium(scene)).slug, target)}/budget` }),
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  ofPartners(file("budget/csv", ownConsortium)),
  ofPartners(file("budget/xlsx", ownConsortium)),
  step(`${BUDGETS}#state`, "budget", withoutCosts, async () => ({ version: "0", personnel: "1000" }), []),
  step(`${BUDGETS}#confirm`, "budget", withEntered, async () => ({ version: "1" }), []),
  step(`${BUDGETS}#choose`, "budget", ownConsortium, async () => ({ action: "ia" }), []),
];

/** What cluster administrators do where nobody can act for the coordinator, and what the partner answers that they asked. */
const WITHOUT = { when: "nobody can act for the coordinator" } as const;
const inItsPlace = (row: Row, later: string): Row => ({
  ...{ ...row, ...WITHOUT, right: "staffAdmin" },
  answers: [
    ["moved:/en/consortia/…", ["staffAdmin"]],
    [later, ["staffAdminLater"]],
    ["refused:forbidden", PARTNERS],
    ["refused:not_found", rest(READERS, PARTNERS)],
  ],
});
const offeredByOffice: Consortium = (scene) => withoutCoordinator(scene, true);
const OF_THE_OFFICE: readonly Row[] = [
  inItsPlace(
    step(`${SPACE}/partners/actions.ts#offer`, "partners", withoutCoordinator, async () => ({})),
    "refused:step_up_needed",
  ),
  inItsPlace(
    step(`${SPACE}/partners/actions.ts#withdrawOffer`, "partners", offeredByOffice, async () => ({})),
    "moved:/en/consortia/…",
  ),
  {
    ...step(`${SPACE}/workspace/actions.ts#answerOffer`, "workspace", offeredByOffice, async () => ({ answer: "accept" }), []),
    ...WITHOUT,
  },
];

export const COMMITMENTS: readonly Row[] = [
  {
    covers: "page /[locale]/consortia/[slug]/letter",
    request: async (scene, target) => ({ get: `/en/consortia/${slugFor((await withLetter(scene)).slug, target)}/letter` }),
    right: "owner",
    answers: [["200", INSIDERS], ["404", [...OUTSIDE, "reviewer", "assigned"]], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  file("letter/pdf", withLetter),
  file("letter/docx", withLetter),
  file("workspace/ledger", ownConsortium),
  {
    covers: "page /[locale]/consortia/[slug]/readiness",
    request: async (scene, target) => ({ get: `/en/consortia/${slugFor((await ownConsortium(scene)).slug, target)}/readiness` }),
    right: "owner",
    answers: [["200", INSIDERS], ["404", [...OUTSIDE, "reviewer", "assigned"]], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  file("readiness/calendar", answeringConsortium),
  ...BUDGET,
  step(`${SPACE}/commitments/actions.ts#takeStep`, "commitments", ownConsortium, async () => ({ step: "soft", until: inDays(20) })),
  step(`${SPACE}/commitments/actions.ts#withdrawSteps`, "commitments", withCommitment, async () => ({})),
  step(`${SPACE}/partners/actions.ts#offer`, "partners", withPartner, async (scene) => ({
    organisationId: (await withPartner(scene)).partnerId,
  })),
  step(
    `${SPACE}/partners/actions.ts#withdrawOffer`,
    "partners",
    (scene) => withPartner(scene, true),
    async () => ({}),
  ),
  ...OF_THE_OFFICE,
  step(`${SPACE}/workspace/actions.ts#answerOffer`, "workspace", offeredToUs, async () => ({ answer: "accept" }), []),
  step(
    `${SPACE}/workspace/actions.ts#submit`,
    "workspace",
    (scene) => unpublishedConsortium(scene, "returned"),
    async () => ({}),
    [],
  ),
  step(`${LETTER}#issue`, "letter", ownConsortium, async () => ({ version: "0", pledge: PLEDGE.en, validUntil: inDays(20) })),
  step(`${LETTER}#sign`, "letter", withLetter, async (scene, kind) => ({
    version: "1",
    name: NOBODY.includes(kind as never) ? "Nobody" : await nameOf(scene, kind),
    position: "Director",
    authorised: "on",
  })),
];
