import { eq } from "drizzle-orm";
import { workPackages } from "#db/schema/plans";
import type { Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { packageOf } from "../support/subjects/plan-subjects.ts";
import { stored, type Target } from "./target.ts";

const ACTION = "app/[locale]/(member)/consortia/[slug]/plan/actions.ts#edit";
const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/plan`;
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
];
