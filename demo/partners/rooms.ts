import { writeFile } from "node:fs/promises";
import { acceptAgreement } from "#domain/consortia/rooms/accept-agreement";
import { addRoomFile } from "#domain/consortia/rooms/add-room-file";
import { recordDecision } from "#domain/consortia/rooms/record-decision";
import { setAgreement } from "#domain/consortia/rooms/set-agreement";
import { incoming, keepFile } from "#lib/files/store";
import { sha256 } from "#lib/hash";
import { pageSaying } from "../made-up/document.ts";
import type { Timeline } from "../timeline.ts";
import { must, type World } from "../world.ts";

/** Days ago; `by`: 0 for the coordinator, then the partners in the order in which they joined. */
export type RoomPlan = {
  agreement: { ago: number; text: string };
  accepted: { ago: number; by: number }[];
  decisions: { ago: number; by: number; text: string }[];
  documents: { title: string; isConfidential: boolean; by: number; versions: { ago: number; name: string }[] }[];
};

type Told = { world: World; line: Timeline; consortiumId: string };

/** Plans what one partner does in the documents of a consortium: the coordinator sets the agreement, too. */
export function planRoom(plan: RoomPlan, nth: number, owner: string, { world, line, consortiumId }: Told) {
  const on = (ago: number, hour: number, act: (by: Awaited<ReturnType<World["person"]>>) => Promise<void>) => {
    const when = world.ago(ago, hour);
    line.plan(when, async () => act(await world.person(when, owner)));
  };
  if (nth === 0)
    on(plan.agreement.ago, 10, async (by) => {
      must(await setAgreement(by, { consortiumId, version: 0, text: plan.agreement.text }));
    });
  for (const { ago, by } of plan.accepted)
    if (by === nth)
      on(ago, 11, async (ctx) => {
        must(await acceptAgreement(ctx, { consortiumId, version: 1, agreed: "on" }));
      });
  for (const { ago, by, text } of plan.decisions)
    if (by === nth)
      on(ago, 15, async (ctx) => {
        must(await recordDecision(ctx, { consortiumId, decision: text }));
      });
  for (const { title, isConfidential, by, versions } of plan.documents) {
    if (by !== nth) continue;
    let documentId = "";
    for (const { ago, name } of versions)
      on(ago, 12, async (ctx) => {
        const document = documentId ? { id: documentId } : { title, isConfidential };
        documentId = must(await addRoomFile(ctx, { consortiumId, document, ...(await madeUpFile(name, title)) })).documentId;
      });
  }
}

async function madeUpFile(name: string, title: string) {
  const text = pageSaying(`${title}: ${name}`);
  const path = await incoming();
  await writeFile(path, text);
  return { name, type: "application/pdf", bytes: text.length, sha256: sha256(text), storageKey: await keepFile(path) };
}
