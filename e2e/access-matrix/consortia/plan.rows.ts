import { ownConsortium } from "../../support/subjects/consortium-subjects.ts";
import { freeNumber, packageOf, packageToRemove, planVersion, workVersion } from "../../support/subjects/plan-subjects.ts";
import { likeBut } from "../../support/subjects/subjects.ts";
import { ALL, NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN } from "../row.ts";
import { COMMITS, PARTNERS, partnersAction } from "./rooms.rows.ts";

const file = (path: string): Row => ({
  covers: `route /[locale]/consortia/[slug]/${path}`,
  request: async (scene, target) => {
    const { slug } = await ownConsortium(scene);
    return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/${path}` };
  },
  right: "owner",
  answers: [
    ["200", PARTNERS],
    ["404", rest(PARTNERS)],
  ],
  missing: [["404", ALL]],
});
const WRITTEN = { title: "Sensors at home", startMonth: "1", endMonth: "12" };

/** The work plan is for the people of the partners: the cluster's office sees none. */
export const PLAN_ROWS: readonly Row[] = [
  {
    covers: "page /[locale]/consortia/[slug]/plan",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/plan` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  file("plan/csv"),
  file("plan/xlsx"),
  partnersAction("plan/actions.ts#setLength", COMMITS, async (scene) => ({ version: await planVersion(scene), months: "36" })),
  partnersAction("plan/actions.ts#add", COMMITS, async (scene) => ({ number: await freeNumber(scene), ...WRITTEN })),
  partnersAction("plan/actions.ts#edit", COMMITS, async (scene) => {
    const { id, number, version } = await packageOf(scene);
    return { packageId: id, number: String(number), version: String(version), ...WRITTEN };
  }),
  partnersAction("plan/actions.ts#remove", COMMITS, async (scene) => ({ packageId: await packageToRemove(scene) })),
  partnersAction("plan/actions.ts#state", COMMITS, async (scene) => ({
    organisationId: await scene.org(),
    version: await workVersion(scene),
    "work[0].packageId": (await packageOf(scene)).id,
    "work[0].months": "12",
  })),
];
