import { desc, eq } from "drizzle-orm";
import { roomAgreements } from "#db/schema/rooms";
import type { Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { agreementVersion } from "../support/subjects/room-subjects.ts";
import { stored, type Target } from "./target.ts";

const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/documents`;

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
];
