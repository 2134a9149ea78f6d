import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { context } from "#domain/kernel/context";
import { inDays, issued } from "#test/fixtures/commitments";
import type { Kind, Scene } from "./actors.ts";
import { ownConsortium } from "./consortium-subjects.ts";

/** A consortium that the scene's organisation coordinates, with a letter of commitment in force. */
export const withLetter = (scene: Scene) =>
  scene.once("letter", async () => {
    const consortium = await ownConsortium(scene);
    await issued(consortium);
    return consortium;
  });

/** The same, in which the scene's organisation has committed. */
export const withCommitment = (scene: Scene) =>
  scene.once("commitment", async () => {
    const consortium = await ownConsortium(scene);
    const place = { consortiumId: consortium.id, organisationId: await scene.org() };
    const taken = await takeCommitment(consortium.coordinator, { ...place, step: "soft", until: inDays(20) });
    if (!taken.ok) throw new Error(taken.refusal);
    return consortium;
  });

/** The name that this actor's account has, as they type it to sign. */
export async function nameOf(scene: Scene, kind: Kind): Promise<string> {
  const [found] = await context()
    .db.select({ firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.id, await scene.personOf(kind)));
  return `${found?.firstName} ${found?.lastName}`;
}
