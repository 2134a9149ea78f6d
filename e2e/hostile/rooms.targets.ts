import { desc, eq } from "drizzle-orm";
import { roomMessages, roomThreads } from "#db/schema/discussion";
import { roomAgreements, roomDecisions } from "#db/schema/rooms";
import type { Scene } from "../support/subjects/actors.ts";
import { ownConsortium } from "../support/subjects/consortium-subjects.ts";
import { agreementVersion, withOwnMessage, withThread } from "../support/subjects/room-subjects.ts";
import { stored, type Target } from "./target.ts";

const page = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/documents`;
const overview = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/workspace`;

const DISCUSSION = "app/[locale]/(member)/consortia/[slug]/discussion/actions.ts";
const THREAD = { title: "Who writes the section on impact?", message: "I suggest the hospital." };
const discussion = async (scene: Scene) => `/en/consortia/${(await ownConsortium(scene)).slug}/discussion`;
const messages = async (scene: Scene) =>
  stored()
    .select({ threadId: roomThreads.id, title: roomThreads.title, message: roomMessages.text })
    .from(roomMessages)
    .innerJoin(roomThreads, eq(roomThreads.id, roomMessages.threadId))
    .where(eq(roomThreads.consortiumId, (await ownConsortium(scene)).id));
/** Each thread, on its newest page. */
const threadPages = async (scene: Scene): Promise<[string, "owner"][]> => {
  const [page, rows] = [await discussion(scene), await messages(scene)];
  return [...new Set(rows.map(({ threadId }) => threadId))].map((id) => [`${page}/${id}`, "owner"]);
};

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
    call: `${DISCUSSION}#start`,
    as: "owner",
    at: discussion,
    fields: async (scene) => ({ consortiumId: (await ownConsortium(scene)).id, ...THREAD }),
    typed: ["title", "message"],
    stored: messages,
    shown: async (scene) => [[await discussion(scene), "owner"], ...(await threadPages(scene))],
  },
  {
    call: `${DISCUSSION}#answer`,
    as: "owner",
    at: discussion,
    fields: async (scene) => {
      const { consortiumId, threadId } = await scene.once("thread", () => withThread(scene));
      return { consortiumId, threadId, message: THREAD.message };
    },
    typed: ["message"],
    stored: messages,
    shown: threadPages,
  },
  {
    call: `${DISCUSSION}#correct`,
    as: "owner",
    at: discussion,
    fields: async (scene) => {
      const { consortiumId, messageId } = await withOwnMessage(scene);
      return { consortiumId, messageId, version: "0", text: THREAD.message };
    },
    typed: ["text"],
    stored: async (scene) => (await messages(scene)).map(({ message }) => ({ text: message })),
    shown: threadPages,
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
