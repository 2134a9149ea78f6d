import { writeFile } from "node:fs/promises";
import { startThread } from "#domain/consortia/discussion/start-thread";
import { addRoomFile } from "#domain/consortia/rooms/add-room-file";
import { agreementInForce } from "#domain/consortia/rooms/agreements";
import { recordDecision } from "#domain/consortia/rooms/record-decision";
import { setAgreement } from "#domain/consortia/rooms/set-agreement";
import { type Context, context } from "#domain/kernel/context";
import { incoming, keepFile } from "#lib/files/store";
import { as } from "#test/builders";
import { NDA, roomFile } from "#test/fixtures/rooms";
import type { Scene } from "./actors.ts";
import { ownConsortium, value } from "./consortium-subjects.ts";

/** A consortium that the scene's organisation coordinates, with an agreement that nobody has accepted. */
export const withAgreement = (scene: Scene) =>
  scene.once("agreement", async () => {
    const consortium = await ownConsortium(scene);
    value(await setAgreement(consortium.coordinator, { consortiumId: consortium.id, version: 0, text: NDA }));
    return consortium;
  });

/** The version of the agreement in force; 0 where there is none. */
export const agreementVersion = async (consortiumId: string) => (await agreementInForce(context(), consortiumId))?.version ?? 0;

/** A file of a consortium, with its bytes. */
async function addedBy(ctx: Context, consortiumId: string, title: string) {
  const path = await incoming();
  await writeFile(path, "%PDF-1.4");
  const file = { ...roomFile(), bytes: 8, storageKey: await keepFile(path) };
  return value(await addRoomFile(ctx, { consortiumId, document: { title, isConfidential: false }, ...file }));
}

/** A document of the consortium that the scene's organisation coordinates; a new one each time. */
export async function withDocument(scene: Scene) {
  const consortium = await ownConsortium(scene);
  return { ...consortium, ...(await addedBy(consortium.coordinator, consortium.id, "Work plan")) };
}

/** A decision of the consortium that the scene's organisation coordinates; a new one each time. */
export async function withDecision(scene: Scene) {
  const { id, coordinator } = await ownConsortium(scene);
  return value(await recordDecision(coordinator, { consortiumId: id, decision: "We submit in January." })).decisionId;
}

/** A thread of the consortium that the scene's organisation coordinates, with one message; a new one each time. */
export async function withThread(scene: Scene, by?: Context) {
  const { id, coordinator } = await ownConsortium(scene);
  const asked = { consortiumId: id, title: "Who writes the section on impact?", message: "I suggest the hospital." };
  return { consortiumId: id, ...value(await startThread(by ?? coordinator, asked)) };
}

/** The same, with a message that the scene's owner wrote. */
export async function withOwnMessage(scene: Scene) {
  await scene.cookie("owner");
  return withThread(scene, await as(await scene.personOf("owner")));
}
