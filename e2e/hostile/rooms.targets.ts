import { desc, eq } from "drizzle-orm";
import { roomAgreements, roomDecisions } from "#db/schema/rooms";
import type { Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { agreementVersion } from "../support/subjects/room-subjects.ts";
import { stored, type Target } from "./target.ts";

const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/documents`;
const overview = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/workspace`;

export const ROOM_TARGETS: readonly Target[] = [
  {
    call: "app/[locale]/(member)/consortia/[slug]/documents/actions.ts#setText",
    as: "owner",
    at: page,
    fields: async (scene) => {
      const { id } = await ownConsortium(scene);
      const version = String(await agreementVersion(id));
      // The same text a second time would be refused.
      return { consortiumId: id, version, text: `What is confidential stays among us: ${version}.` };
    },
    typed: ["text"],
    stored: async (scene) =>
      stored()
        .select({ text: roomAgreements.text })
        .from(roomAgreements)
        .where(eq(roomAgreements.consortiumId, (await ownConsortium(scene)).id))
        .orderBy(desc(roomAgreements.version)),
    shown: async (scene) => [[await page(scene), "owner"]],
  },
  {
    call: "app/[locale]/(member)/consortia/[slug]/workspace/actions.ts#decide",
    as: "owner",
    at: overview,
    fields: async (scene) => ({ consortiumId: (await ownConsortium(scene)).id, decision: "We submit in January." }),
    typed: ["decision"],
    stored: async (scene) =>
      (
        await stored()
          .select({ text: roomDecisions.text })
          .from(roomDecisions)
          .where(eq(roomDecisions.consortiumId, (await ownConsortium(scene)).id))
      ).map(({ text }) => ({ decision: text })),
    shown: async (scene) => [[await overview(scene), "owner"]],
  },
];
