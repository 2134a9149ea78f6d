import { and, eq, inArray } from "drizzle-orm";
import { partnerBudgets } from "#db/schema/budgets";
import { consortiumMembers } from "#db/schema/consortia";
import { partnerWork } from "#db/schema/plans";
import { fixMeeting } from "#domain/consortia/meetings/fix-meeting";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import { addPackage } from "#domain/consortia/plan/add-package";
import { consortiumPlan } from "#domain/consortia/plan/plan-reads";
import { resultPage } from "#domain/consortia/results/result-reads";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY } from "#lib/clock";
import { newId } from "#lib/ids";
import type { Scene } from "./actors.ts";
import { ownConsortium, value } from "./consortium-subjects.ts";

async function planOf(scene: Scene) {
  const { coordinator, slug } = await ownConsortium(scene);
  const plan = await consortiumPlan(coordinator, slug);
  if (!plan) throw new Error("no plan");
  return plan;
}

/** A number that no package of the consortium has. */
export const freeNumber = async (scene: Scene) => String(((await planOf(scene)).packages.at(-1)?.number ?? 0) + 1);

async function added(scene: Scene) {
  const { id, coordinator } = await ownConsortium(scene);
  const leadId = await scene.org();
  const number = Number(await freeNumber(scene));
  const written = { consortiumId: id, number, leadId, title: "Sensors at home", startMonth: 1, endMonth: 12 };
  return value(await addPackage(coordinator, written)).packageId;
}

/** A work package of the consortium that the scene's organisation coordinates, as it now is. */
export async function packageOf(scene: Scene) {
  const packageId = await scene.once("package", () => added(scene));
  const found = (await planOf(scene)).packages.find(({ id }) => id === packageId);
  if (!found) throw new Error("no package");
  return found;
}

/** Another one, to be removed: a new one where the last is gone. */
export async function packageToRemove(scene: Scene) {
  const kept = (await packageOf(scene)).id;
  return (await planOf(scene)).packages.find(({ id }) => id !== kept)?.id ?? added(scene);
}

/** The versions that the forms were filled in against. */
export const planVersion = async (scene: Scene) => String((await planOf(scene)).version);
export const workVersion = async (scene: Scene) => String((await planOf(scene)).partners[0]?.version ?? 0);

/** A consortium that the scene's organisation coordinates, of which no costs are stated. */
export async function withoutCosts(scene: Scene) {
  const consortium = await ownConsortium(scene);
  await transact(context({ actor: { kind: "system", name: "test" } }), ({ db }) =>
    db.delete(partnerBudgets).where(inArray(partnerBudgets.memberId, db.select({ id: consortiumMembers.id }).from(consortiumMembers))),
  );
  return consortium;
}

/** Puts costs and work of the scene's organisation, which another one entered for it, in place of what it stated. */
async function enterForIt(scene: Scene) {
  const [{ id }, organisationId] = [await ownConsortium(scene), await scene.org()];
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    const [seat] = await db
      .select({ id: consortiumMembers.id })
      .from(consortiumMembers)
      .where(and(eq(consortiumMembers.consortiumId, id), eq(consortiumMembers.organisationId, organisationId)));
    if (!seat) throw new Error("no seat");
    const entered = { memberId: seat.id, enteredById: newId(), statedAt: now, version: 1 };
    const costs = { personnel: 1000, subcontracting: 0, other: 0, requested: null };
    await db.delete(partnerBudgets).where(eq(partnerBudgets.memberId, seat.id));
    await db.delete(partnerWork).where(eq(partnerWork.memberId, seat.id));
    await db.insert(partnerBudgets).values({ ...entered, costs, personMonths: 100, nonProfit: false });
    await db.insert(partnerWork).values({ ...entered, work: {} });
  });
}

/** The consortium that the scene's organisation coordinates, with costs and work that another one entered for it. */
export async function withEntered(scene: Scene) {
  await enterForIt(scene);
  return ownConsortium(scene);
}

/** A meeting that the scene's organisation proposed; `slot`: the time that was chosen. A new one each time. */
export async function withMeeting(scene: Scene, slot?: number) {
  const { id, coordinator } = await ownConsortium(scene);
  const times = [1, 2, 3].map((days) => new Date(coordinator.now.getTime() + days * DAY));
  const { meetingId } = value(await proposeMeeting(coordinator, { consortiumId: id, topic: "Budget of the study", minutes: 60, times }));
  if (slot !== undefined) value(await fixMeeting(coordinator, { consortiumId: id, meetingId, slot }));
  return meetingId;
}

/** The version against which the result of its proposal is stated. */
export async function resultVersion(scene: Scene) {
  const { coordinator, slug } = await ownConsortium(scene);
  return String((await resultPage(coordinator, slug))?.version ?? 0);
}
