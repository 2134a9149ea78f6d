import { eq } from "drizzle-orm";
import { consortia } from "#db/schema/consortia";
import { firstMeetings } from "#db/schema/meetings";
import { localOf } from "#domain/consortia/closing";
import { createConsortium } from "#domain/consortia/create-consortium";
import { factsOf } from "#domain/consortia/facts";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { hideConsortium } from "#domain/consortia/moderation/hide-consortium";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { answerInvitation } from "#domain/consortia/partners/answer-invitation";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { indexConsortium } from "#domain/consortia/search-entry";
import { context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { DAY, HOME_ZONE, later } from "#lib/clock";
import { member, organisation, staff } from "#test/builders";
import { publishedCall } from "#test/fixtures/calls";
import { idea } from "#test/fixtures/consortia";
import { listed, publishedBy } from "#test/fixtures/profiles";
import type { Scene } from "./actors.ts";

export function value<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value;
}

async function foundedBy(organisationId: string, given: Parameters<typeof idea>[1] = {}) {
  const coordinator = { ...(await member(organisationId)), decisionHold: 0 };
  const { id, slug } = value(await createConsortium(coordinator, idea(organisationId, given)));
  const roleIds = ((await factsOf(context(), { id }))?.roles ?? []).map((role) => role.id);
  return { id, slug, roleIds, coordinator };
}

export async function asks(consortium: Awaited<ReturnType<typeof foundedBy>>, organisationId: string) {
  const roleId = consortium.roleIds[1] ?? "";
  const ctx = await member(organisationId);
  return value(await askToJoin(ctx, { consortiumId: consortium.id, organisationId, roleId, message: "We can." })).requestId;
}

/** A consortium that the scene's organisation coordinates. */
export const ownConsortium = (scene: Scene) => scene.once("own consortium", async () => foundedBy(await scene.org()));

/** Another that it coordinates, which it has closed to new partners. */
export const formedConsortium = (scene: Scene) =>
  scene.once("formed consortium", async () => {
    const made = await foundedBy(await scene.org());
    value(await closeConsortium(made.coordinator, { consortiumId: made.id }));
    return made;
  });

/** Another that it coordinates, which answers a call. */
export const answeringConsortium = (scene: Scene) =>
  scene.once("answering consortium", async () => foundedBy(await scene.org(), { callId: (await publishedCall()).id }));

/** Another that it coordinates, which staff have not published: it waits to be checked, or was returned. */
export const unpublishedConsortium = (scene: Scene, state: "waiting" | "returned") =>
  scene.once(`${state} consortium`, async () => {
    const made = await foundedBy(await scene.org());
    const checkAskedAt = state === "waiting" ? made.coordinator.now : null;
    const correction = state === "waiting" ? null : "Say what the study is for.";
    await transact(system(), async (turn) => {
      await turn.db.update(consortia).set({ publishedAt: null, checkAskedAt, correction }).where(eq(consortia.id, made.id));
      await indexConsortium(turn, made.id);
    });
    return made;
  });

/** Another's request to join it. */
export const requestTo = (scene: Scene) => scene.once("request", async () => asks(await ownConsortium(scene), await organisation()));

/** The same, accepted, as long as that can be undone. */
export const answeredRequest = (scene: Scene) =>
  scene.once("answered request", async () => {
    const { id, coordinator } = await ownConsortium(scene);
    value(await acceptPartner({ ...coordinator, decisionHold: 600 }, { consortiumId: id, requestId: await requestTo(scene) }));
  });

/** A partner of it. */
export const partnerIn = (scene: Scene) =>
  scene.once("partner", async () => {
    const made = await ownConsortium(scene);
    const organisationId = await organisation();
    const requestId = await asks(made, organisationId);
    value(await acceptPartner(made.coordinator, { consortiumId: made.id, requestId }));
    return organisationId;
  });

const offers = async (made: Awaited<ReturnType<typeof foundedBy>>, organisationId: string) => {
  const input = { consortiumId: made.id, organisationId, roleId: made.roleIds[1] ?? "", invitation: "You have what we lack." };
  value(await inviteMember(made.coordinator, input));
  const seats = (await factsOf(context(), { id: made.id }))?.seats ?? [];
  return seats.find((seat) => seat.organisationId === organisationId)?.id ?? "";
};

/** A listed member that nobody has invited yet. */
export const memberToInvite = (scene: Scene) => scene.once("member to invite", async () => (await listed()).id);

/** Its offer of a seat to another. */
export const invitationOf = (scene: Scene) => scene.once("invitation", async () => offers(await ownConsortium(scene), (await listed()).id));

/** A consortium of others, which the scene's organisation may ask to join. */
export const othersConsortium = (scene: Scene) => scene.once("others' consortium", async () => foundedBy(await organisation()));

/** The scene's organisation has asked to join it, or is in. */
export const placeIn = (scene: Scene, joined: boolean) =>
  scene.once("place", async () => {
    const consortium = await othersConsortium(scene);
    const requestId = await asks(consortium, await scene.org());
    if (joined) value(await acceptPartner(consortium.coordinator, { consortiumId: consortium.id, requestId }));
  });

/** The scene's organisation is offered a seat in it. */
export const invitationTo = (scene: Scene) =>
  scene.once("invited", async () => {
    await publishedBy(await scene.org());
    return offers(await othersConsortium(scene), await scene.org());
  });

/** The same, declined, as long as that can be undone. */
export const declinedInvitation = (scene: Scene) =>
  scene.once("declined invitation", async () => {
    await invitationTo(scene);
    const organisationId = await scene.org();
    const owner = { ...(await member(organisationId)), decisionHold: 600 };
    value(await answerInvitation(owner, { consortiumId: (await othersConsortium(scene)).id, organisationId, answer: "decline" }));
  });

export const hidden = (scene: Scene, consortiumId: string) =>
  scene.once("hidden", async () => value(await hideConsortium(await staff("staffAdmin"), { consortiumId, reason: "It names no aim." })));

const system = () => context({ actor: { kind: "system", name: "test" } });
const dropped = (requestId: string) =>
  transact(system(), ({ db }) => db.delete(firstMeetings).where(eq(firstMeetings.memberId, requestId)));

/** What a form sends of a first meeting the day after tomorrow. */
export const firstMeetingFields = () => ({
  minutes: "30",
  "times[0]": `${localOf(later(new Date(), 2 * DAY), HOME_ZONE).slice(0, 10)}T10:00`,
});

/** Another's request to join the consortium that the scene's organisation coordinates, to which no meeting is proposed. */
export async function requestWithoutMeeting(scene: Scene) {
  const requestId = await requestTo(scene);
  await dropped(requestId);
  return requestId;
}

type Coordinated = Awaited<ReturnType<typeof ownConsortium>>;
async function proposedFor({ id, coordinator }: Coordinated, requestId: string) {
  await dropped(requestId);
  const times = [later(coordinator.now, 2 * DAY)];
  return value(await proposeFirstMeeting(coordinator, { consortiumId: id, requestId, minutes: 30, times })).meetingId;
}

/** The same request with a proposed meeting; `isChosen`: whose time is chosen. A new one each time. */
export async function requestWithMeeting(scene: Scene, isChosen = false) {
  const requestId = await requestTo(scene);
  await proposedFor(await ownConsortium(scene), requestId);
  if (isChosen)
    await transact(system(), ({ db }) => db.update(firstMeetings).set({ chosen: 0 }).where(eq(firstMeetings.memberId, requestId)));
  return requestId;
}

/** A meeting that the coordinator of a consortium of others proposes to the scene's organisation, which asks to join it. A new one each time. */
export async function firstMeetingWith(scene: Scene) {
  const consortium = await othersConsortium(scene);
  await placeIn(scene, false);
  const organisationId = await scene.org();
  const seats = (await factsOf(context(), { id: consortium.id }))?.seats ?? [];
  return proposedFor(consortium, seats.find((seat) => seat.organisationId === organisationId)?.id ?? "");
}
