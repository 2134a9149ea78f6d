import { newId } from "#lib/ids";
import type { Scene } from "../../support/subjects/actors.ts";
import { ownConsortium } from "../../support/subjects/consortium-subjects.ts";
import {
  freeNumber,
  packageOf,
  packageToRemove,
  planVersion,
  resultVersion,
  withEntered,
  withMeeting,
  workVersion,
} from "../../support/subjects/plan-subjects.ts";
import { likeBut, slugOf } from "../../support/subjects/subjects.ts";
import { ALL, NO_SUCH_PAGE, NOBODY, type Row, rest, SIGN_IN, type Target, without } from "../row.ts";
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
/** The sheet of the scene's own organisation, which coordinates. */
const sheet = async (scene: Scene, target: Target) => {
  const { slug } = await ownConsortium(scene);
  return `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/sheets/${await slugOf(await scene.org())}`;
};
const sheetFile = (format: string): Row => ({
  ...file(`sheets/[partner]/${format}`),
  request: async (scene, target) => ({ get: `${await sheet(scene, target)}/${format}` }),
});
const WRITTEN = { title: "Sensors at home", startMonth: "1", endMonth: "12" };

const WRITERS = without(PARTNERS, "viewer", "demoted");

/** The work plan and meetings are for the people of the partners: the cluster's office sees none. */
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
  {
    covers: "page /[locale]/consortia/[slug]/sheets/[partner]",
    request: async (scene, target) => ({ get: await sheet(scene, target) }),
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  sheetFile("pdf"),
  sheetFile("docx"),
  {
    covers: "page /[locale]/consortia/[slug]/result",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/result` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  partnersAction("result/actions.ts#state", COMMITS, async (scene) => ({
    version: await resultVersion(scene),
    ...{ submittedOn: "2026-01-15", result: "funded" },
  })),
  {
    covers: "page /[locale]/consortia/[slug]/meetings",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      return { get: `/en/consortia/${target === "missing" ? likeBut(slug) : slug}/meetings` };
    },
    right: "owner",
    answers: [["200", PARTNERS], ["404", rest(PARTNERS, NOBODY)], SIGN_IN],
    missing: NO_SUCH_PAGE,
  },
  {
    covers: "route /[locale]/consortia/[slug]/meetings/[meeting]",
    request: async (scene, target) => {
      const { slug } = await ownConsortium(scene);
      const id = target === "missing" ? newId() : await scene.once("fixed meeting", () => withMeeting(scene, 0));
      return { get: `/en/consortia/${slug}/meetings/${id}` };
    },
    right: "owner",
    answers: [
      ["200", PARTNERS],
      ["404", rest(PARTNERS)],
    ],
    missing: [["404", ALL]],
  },
  partnersAction("meetings/actions.ts#propose", WRITERS, async () => ({
    ...{ topic: "Budget of the study", minutes: "60" },
    ...{ "times[0]": "2031-01-13T09:00", "times[1]": "2031-01-14T09:00", "times[2]": "2031-01-15T09:00" },
  })),
  partnersAction("meetings/actions.ts#answer", WRITERS, async (scene) => ({
    meetingId: await scene.once("meeting", () => withMeeting(scene)),
    ...{ "answers[0]": "yes", "answers[1]": "ifNeedBe", "answers[2]": "no" },
  })),
  partnersAction("meetings/actions.ts#fix", WRITERS, async (scene) => ({ meetingId: await withMeeting(scene), slot: "1" })),
  partnersAction("meetings/actions.ts#remove", WRITERS, async (scene) => ({ meetingId: await withMeeting(scene) })),
  partnersAction("plan/actions.ts#setLength", COMMITS, async (scene) => ({ version: await planVersion(scene), months: "36" })),
  partnersAction("plan/actions.ts#add", COMMITS, async (scene) => ({
    ...{ number: await freeNumber(scene), leadId: await scene.org() },
    ...WRITTEN,
  })),
  partnersAction("plan/actions.ts#edit", COMMITS, async (scene) => {
    const { id, number, version } = await packageOf(scene);
    return { packageId: id, number: String(number), version: String(version), ...WRITTEN };
  }),
  partnersAction("plan/actions.ts#remove", COMMITS, async (scene) => ({ packageId: await packageToRemove(scene) })),
  partnersAction("plan/actions.ts#items", COMMITS, async (scene) => {
    const { id, version } = await packageOf(scene);
    return { packageId: id, version: String(version), "items[0].kind": "task", "items[0].title": "Trial", "items[0].month": "6" };
  }),
  partnersAction("plan/actions.ts#confirm", COMMITS, async (scene) => {
    await withEntered(scene);
    return { organisationId: await scene.org(), version: "1" };
  }),
  partnersAction("plan/actions.ts#state", COMMITS, async (scene) => ({
    organisationId: await scene.org(),
    version: await workVersion(scene),
    "work[0].packageId": (await packageOf(scene)).id,
    "work[0].months": "12",
  })),
];
