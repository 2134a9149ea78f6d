import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { factsOf } from "#domain/consortia/facts";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { coordinatorOf } from "#domain/consortia/policy";
import { context } from "#domain/kernel/context";
import { organisation, staff } from "#test/builders";
import { inDays, issued } from "#test/fixtures/commitments";
import { becomes } from "#test/fixtures/consortia";
import type { Kind, Scene } from "./actors.ts";
import { asks, othersConsortium, ownConsortium, placeIn, value } from "./consortium-subjects.ts";

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

/** A consortium that the scene's organisation coordinates, with a partner; `offered`: that it asked to coordinate. */
export const withPartner = (scene: Scene, offered = false) =>
  scene.once("partner", async () => {
    const consortium = await ownConsortium(scene);
    const partnerId = await organisation();
    const requestId = await asks(consortium, partnerId);
    value(await acceptPartner(consortium.coordinator, { consortiumId: consortium.id, requestId }));
    if (offered) value(await offerCoordination(consortium.coordinator, { consortiumId: consortium.id, organisationId: partnerId }));
    return { ...consortium, partnerId };
  });

/** A consortium of others, whose coordinator asks the scene's organisation to coordinate. */
export const offeredToUs = (scene: Scene) =>
  scene.once("offered", async () => {
    const consortium = await othersConsortium(scene);
    await placeIn(scene, true);
    value(await offerCoordination(consortium.coordinator, { consortiumId: consortium.id, organisationId: await scene.org() }));
    return consortium;
  });

/** A consortium of others in which the scene's organisation is a partner, and for whose coordinator nobody can act; `offered`: the office asks ours to coordinate. */
export const withoutCoordinator = (scene: Scene, offered = false) =>
  scene.once("without coordinator", async () => {
    const consortium = await othersConsortium(scene);
    await placeIn(scene, true);
    await becomes(await coordinatorIn(consortium.id), "lapsed");
    const place = { consortiumId: consortium.id, organisationId: await scene.org() };
    if (offered) value(await offerCoordination(await staff("staffAdmin"), place));
    return consortium;
  });
const coordinatorIn = async (id: string) => {
  const facts = await factsOf(context(), { id });
  return (facts && coordinatorOf(facts)) ?? "";
};

/** The name that this actor's account has, as they type it to sign. */
export async function nameOf(scene: Scene, kind: Kind): Promise<string> {
  const [found] = await context()
    .db.select({ firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(eq(people.id, await scene.personOf(kind)));
  return `${found?.firstName} ${found?.lastName}`;
}
