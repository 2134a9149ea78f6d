import { eq } from "drizzle-orm";
import { meetings } from "#db/schema/meetings";
import { workPackages } from "#db/schema/plans";
import { consortiumResults } from "#db/schema/results";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { packageOf, resultVersion } from "../support/subjects/plan-subjects.ts";
import { stored, type Target } from "./target.ts";

const ACTION = "app/[locale]/(member)/consortia/[slug]/plan/actions.ts#edit";
const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/plan`;
const meetingsPage = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/meetings`;
/** There is room for so many, and only the newest are on the page. */
const emptied = (consortiumId: string) =>
  transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.delete(meetings).where(eq(meetings.consortiumId, consortiumId)),
  );
const WRITTEN = { title: "Sensors at home", objective: "A nurse fits them in half an hour.", startMonth: "1", endMonth: "12" };

export const PLAN_TARGETS: readonly Target[] = [
  {
    call: ACTION,
    as: "owner",
    at: page,
    fields: async (scene) => {
      const { id, number, version } = await packageOf(scene);
      const which = { consortiumId: (await ownConsortium(scene)).id, packageId: id };
      return { ...which, number: String(number), version: String(version), ...WRITTEN };
    },
    typed: ["title", "objective"],
    stored: async (scene) =>
      stored()
        .select({ title: workPackages.title, objective: workPackages.objective })
        .from(workPackages)
        .where(eq(workPackages.id, (await packageOf(scene)).id)),
    shown: async (scene) => [[await page(scene), "owner"]],
  },
  {
    call: "app/[locale]/(member)/consortia/[slug]/plan/actions.ts#items",
    apart: true,
    as: "owner",
    at: page,
    fields: async (scene) => {
      const { id, version } = await packageOf(scene);
      const row = { "items[0].title": "Trial", "items[0].verification": "A report", "items[0].month": "6" };
      return { consortiumId: (await ownConsortium(scene)).id, packageId: id, version: String(version), ...row };
    },
    typed: ["items[0].title", "items[0].verification"],
    stored: async (scene) =>
      (
        await stored()
          .select({ items: workPackages.items })
          .from(workPackages)
          .where(eq(workPackages.id, (await packageOf(scene)).id))
      ).map(({ items: [first] }) => ({ "items[0].title": first?.title, "items[0].verification": first?.verification })),
    shown: async (scene) => [[await page(scene), "owner"]],
  },
  {
    call: "app/[locale]/(member)/consortia/[slug]/meetings/actions.ts#propose",
    as: "owner",
    at: meetingsPage,
    fields: async (scene) => {
      const { id } = await ownConsortium(scene);
      await emptied(id);
      const times = { "times[0]": "2031-01-13T09:00", "times[1]": "2031-01-14T09:00", "times[2]": "2031-01-15T09:00" };
      return { consortiumId: id, topic: "Budget of the study", place: "Room 3", minutes: "60", ...times };
    },
    typed: ["topic", "place"],
    stored: async (scene) =>
      stored()
        .select({ topic: meetings.topic, place: meetings.place })
        .from(meetings)
        .where(eq(meetings.consortiumId, (await ownConsortium(scene)).id)),
    shown: async (scene) => [[await meetingsPage(scene), "owner"]],
  },
  {
    call: "app/[locale]/(member)/consortia/[slug]/result/actions.ts#state",
    as: "owner",
    at: async (scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/result`,
    fields: async (scene) => {
      const consortiumId = (await ownConsortium(scene)).id;
      return {
        consortiumId,
        version: await resultVersion(scene),
        submittedOn: "2026-01-15",
        result: "funded",
        lessons: "Ask for letters earlier.",
      };
    },
    typed: ["lessons"],
    stored: async (scene) =>
      stored()
        .select({ lessons: consortiumResults.lessons })
        .from(consortiumResults)
        .where(eq(consortiumResults.consortiumId, (await ownConsortium(scene)).id)),
    shown: async (scene) => [[`/en/consortia/${(await ownConsortium(scene)).slug}/result`, "owner"]],
  },
];
