import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { chooseFunding } from "#domain/consortia/budget/choose-funding";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import { issueLetter } from "#domain/consortia/commitments/issue-letter";
import { signLetter } from "#domain/consortia/commitments/sign-letter";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { withdrawCommitment } from "#domain/consortia/commitments/withdraw-commitment";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { answerThread } from "#domain/consortia/discussion/answer-thread";
import { closeThread } from "#domain/consortia/discussion/close-thread";
import { correctMessage } from "#domain/consortia/discussion/correct-message";
import { removeMessage } from "#domain/consortia/discussion/remove-message";
import { reopenThread } from "#domain/consortia/discussion/reopen-thread";
import { startThread } from "#domain/consortia/discussion/start-thread";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { proposeFirstMeeting } from "#domain/consortia/first-meetings/propose-first-meeting";
import { answerMeeting } from "#domain/consortia/meetings/answer-meeting";
import { fixMeeting } from "#domain/consortia/meetings/fix-meeting";
import { proposeMeeting } from "#domain/consortia/meetings/propose-meeting";
import { removeMeeting } from "#domain/consortia/meetings/remove-meeting";
import { acceptPartner } from "#domain/consortia/partners/accept-partner";
import { askToJoin } from "#domain/consortia/partners/ask-to-join";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { inviteMember } from "#domain/consortia/partners/invite-member";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { reserveRequest } from "#domain/consortia/partners/reserve-request";
import { setParticipation } from "#domain/consortia/partners/set-participation";
import { undoAnswer } from "#domain/consortia/partners/undo-answer";
import { withdrawInvitation } from "#domain/consortia/partners/withdraw-invitation";
import { addPackage } from "#domain/consortia/plan/add-package";
import { editPackage } from "#domain/consortia/plan/edit-package";
import { removePackage } from "#domain/consortia/plan/remove-package";
import { setDuration } from "#domain/consortia/plan/set-duration";
import { setItems } from "#domain/consortia/plan/set-items";
import { stateWork } from "#domain/consortia/plan/state-work";
import { submitConsortium } from "#domain/consortia/publication/submit-consortium";
import { stateResult } from "#domain/consortia/results/state-result";
import { addRoomFile } from "#domain/consortia/rooms/add-room-file";
import { recordDecision } from "#domain/consortia/rooms/record-decision";
import { removeDecision } from "#domain/consortia/rooms/remove-decision";
import { removeRoomDocument } from "#domain/consortia/rooms/remove-room-document";
import { setAgreement } from "#domain/consortia/rooms/set-agreement";
import type { Outcome } from "#domain/kernel/outcome";
import { DAY, later } from "#lib/clock";
import { member, organisation } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { inDays, PLEDGE, signature } from "#test/fixtures/commitments";
import { asker, consortium, idea, partner, refusalOf } from "#test/fixtures/consortia";
import { listed } from "#test/fixtures/profiles";
import { answered, roomFile, shared, started } from "#test/fixtures/rooms";
import { closeConsortium } from "./close-consortium.ts";
import { endConsortium } from "./end-consortium.ts";
import { reopenConsortium } from "./reopen-consortium.ts";

const endReason = "The call was cancelled.";

/** A consortium in which everything has happened once, and which has ended since. */
async function ended() {
  const made = await consortium({ roles: [{ title: "Sites", sector: "care", seats: 4 }] });
  const { coordinator, coordinatorId, id } = made;
  const [inside, asking] = [await partner(made), await asker(made)];
  const { threadId } = await started(coordinator, made);
  const { messageId } = await answered(inside.ctx, made, { threadId });
  const { documentId } = await shared(inside.ctx, made);
  const { decisionId } = expectDone(await recordDecision(inside.ctx, { consortiumId: id, decision: "We meet on Mondays." }));
  const { meetingId } = expectDone(await proposeMeeting(coordinator, meeting(id)));
  const { packageId } = expectDone(await addPackage(coordinator, pack(id, coordinatorId)));
  expectDone(await endConsortium(coordinator, { consortiumId: id, endReason }));
  return { made, id, coordinator, coordinatorId, inside, asking, threadId, messageId, documentId, decisionId, meetingId, packageId };
}
type Ended = Awaited<ReturnType<typeof ended>>;

const meeting = (consortiumId: string) => ({
  ...{ consortiumId, topic: "Budget of the study", minutes: 60 },
  times: [1, 2, 3].map((days) => later(new Date(), days * DAY)),
});
const pack = (consortiumId: string, leadId: string) => ({
  ...{ consortiumId, leadId, number: 1, title: "Sensors at home" },
  ...{ startMonth: 1, endMonth: 12 },
});
const version = 0;
const closing = () => ({ closesAt: later(new Date(), 9 * DAY), zone: "Europe/Madrid" });

/** What nobody does any more, by the file of its verb; each as somebody who could have done it the day before. */
const REFUSED: Record<string, (all: Ended) => Promise<Outcome<unknown>>> = {
  "accept-partner": ({ id, coordinator, asking }) => acceptPartner(coordinator, { consortiumId: id, requestId: asking.requestId }),
  "add-package": ({ id, coordinator, coordinatorId }) => addPackage(coordinator, { ...pack(id, coordinatorId), number: 2 }),
  "add-room-file": ({ id, inside }) =>
    addRoomFile(inside.ctx, { consortiumId: id, document: { title: "Budget", isConfidential: false }, ...roomFile() }),
  "answer-meeting": ({ id, inside, meetingId }) =>
    answerMeeting(inside.ctx, { consortiumId: id, meetingId, answers: ["yes", "yes", "no"] }),
  "answer-thread": ({ id, inside, threadId }) => answerThread(inside.ctx, { consortiumId: id, threadId, message: "Gladly." }),
  "ask-to-join": async ({ id, made }) => {
    const organisationId = await organisation();
    return askToJoin(await member(organisationId), { consortiumId: id, organisationId, roleId: made.roleIds[0] ?? "", message: "We can." });
  },
  "choose-funding": ({ id, coordinator }) => chooseFunding(coordinator, { consortiumId: id, action: "ria" }),
  "close-consortium": ({ id, coordinator }) => closeConsortium(coordinator, { consortiumId: id }),
  "close-thread": ({ id, coordinator, threadId }) => closeThread(coordinator, { consortiumId: id, threadId }),
  "correct-message": ({ id, inside, messageId }) =>
    correctMessage(inside.ctx, { consortiumId: id, messageId, version, text: "Of course." }),
  "decline-partner": ({ id, coordinator, asking }) =>
    declinePartner(coordinator, { consortiumId: id, requestId: asking.requestId, reason: "No." }),
  "edit-consortium": ({ id, coordinator, coordinatorId }) =>
    editConsortium(coordinator, { ...idea(coordinatorId), consortiumId: id, version: 1 }),
  "end-consortium": ({ id, coordinator }) => endConsortium(coordinator, { consortiumId: id, endReason }),
  "fix-meeting": ({ id, coordinator, meetingId }) => fixMeeting(coordinator, { consortiumId: id, meetingId, slot: 1 }),
  "invite-member": async ({ id, coordinator, made }) =>
    inviteMember(coordinator, {
      consortiumId: id,
      organisationId: (await listed()).id,
      roleId: made.roleIds[0] ?? "",
      invitation: "Come.",
    }),
  "issue-letter": ({ id, coordinator }) => issueLetter(coordinator, { consortiumId: id, version, pledge: PLEDGE, validUntil: inDays(30) }),
  "offer-coordination": ({ id, coordinator, inside }) =>
    offerCoordination(coordinator, { consortiumId: id, organisationId: inside.organisationId }),
  "propose-first-meeting": ({ id, coordinator, asking }) =>
    proposeFirstMeeting(coordinator, { consortiumId: id, requestId: asking.requestId, minutes: 30, times: meeting(id).times }),
  "propose-meeting": ({ id, inside }) => proposeMeeting(inside.ctx, meeting(id)),
  "record-decision": ({ id, inside }) => recordDecision(inside.ctx, { consortiumId: id, decision: "We go on." }),
  "remove-package": ({ id, coordinator, packageId }) => removePackage(coordinator, { consortiumId: id, packageId }),
  "edit-package": ({ id, coordinator, coordinatorId, packageId }) =>
    editPackage(coordinator, { ...pack(id, coordinatorId), packageId, version }),
  "remove-partner": ({ id, coordinator, inside }) =>
    removePartner(coordinator, { consortiumId: id, organisationId: inside.organisationId, why: "No answer." }),
  "reopen-consortium": ({ id, coordinator }) => reopenConsortium(coordinator, { consortiumId: id, ...closing() }),
  "reopen-thread": ({ id, coordinator, threadId }) => reopenThread(coordinator, { consortiumId: id, threadId }),
  "reserve-request": ({ id, coordinator, asking }) => reserveRequest(coordinator, { consortiumId: id, requestId: asking.requestId }),
  "set-agreement": ({ id, coordinator }) =>
    setAgreement(coordinator, { consortiumId: id, version, text: "Nobody tells anyone else of this." }),
  "set-duration": ({ id, coordinator }) => setDuration(coordinator, { consortiumId: id, version, months: 36, isLumpSum: false }),
  "set-participation": ({ id, coordinator, inside }) =>
    setParticipation(coordinator, { consortiumId: id, organisationId: inside.organisationId, participation: "associated" }),
  "set-items": ({ id, coordinator, packageId }) => setItems(coordinator, { consortiumId: id, packageId, version, items: [] }),
  "sign-letter": ({ id, inside }) => signLetter(inside.ctx, signature({ id }, inside.ctx, inside.organisationId)),
  "start-thread": ({ id, inside }) => startThread(inside.ctx, { consortiumId: id, title: "What now?", message: "Shall we go on?" }),
  "state-costs": ({ id, inside }) =>
    stateCosts(inside.ctx, {
      ...{ consortiumId: id, organisationId: inside.organisationId, version, nonProfit: false },
      ...{ personnel: 100, subcontracting: 0, other: 0, personMonths: 100, requested: null },
    }),
  "state-result": ({ id, coordinator }) =>
    stateResult(coordinator, {
      ...{ consortiumId: id, version, submittedOn: inDays(-1), result: "rejected", score: null, scoreMax: null, isPublic: false },
    }),
  "state-work": ({ id, inside, packageId }) =>
    stateWork(inside.ctx, {
      ...{ consortiumId: id, organisationId: inside.organisationId, version },
      work: [{ packageId, months: 100, share: 0 }],
    }),
  "take-commitment": ({ id, inside }) =>
    takeCommitment(inside.ctx, { consortiumId: id, organisationId: inside.organisationId, step: "soft", until: inDays(9) }),
  "undo-answer": ({ id, coordinator, asking }) => undoAnswer(coordinator, { consortiumId: id, requestId: asking.requestId }),
  "withdraw-commitment": ({ id, inside }) => withdrawCommitment(inside.ctx, { consortiumId: id, organisationId: inside.organisationId }),
  "submit-consortium": async ({ id, coordinator }) => submitConsortium(coordinator, { consortiumId: id }),
  "withdraw-invitation": ({ id, coordinator, asking }) =>
    withdrawInvitation(coordinator, { consortiumId: id, requestId: asking.requestId }),
};

/** Text and files can still be taken away, by whoever could before. */
const REMOVES: Record<string, (all: Ended) => Promise<Outcome<unknown>>> = {
  "remove-message": ({ id, inside, messageId }) => removeMessage(inside.ctx, { consortiumId: id, messageId }),
  "remove-room-document": ({ id, inside, documentId }) => removeRoomDocument(inside.ctx, { consortiumId: id, documentId }),
  "remove-decision": ({ id, coordinator, decisionId }) => removeDecision(coordinator, { consortiumId: id, decisionId }),
  "remove-meeting": ({ id, coordinator, meetingId }) => removeMeeting(coordinator, { consortiumId: id, meetingId }),
};

/** The other verbs of consortia, and why none of them is asked here. */
const OTHERS: Record<string, string> = {
  "create-consortium": "begins one",
  "confirm-costs": "nothing was entered for the partner",
  "confirm-work": "nothing was entered for the partner",
  "import-consortium": "begins one",
  "leave-consortium": "a partner may leave, as the test of ending shows",
  "accept-agreement": "whoever accepts it reads what is confidential, and writes nothing",
  "read-room-file": "partners go on reading",
  "set-discussion-emails": "somebody's own choice",
  "erase-consortium": "deletes what ended long ago",
  "hide-consortium": "the office can still hide its page",
  "keep-consortium": "the office can still keep its page",
  "undo-consortium-look": "the office can still undo that it kept its page",
  "publish-consortium": "its own test shows that nothing is published that has ended",
  "return-consortium": "its own test shows that nothing is returned that has ended",
  "set-checking": "a choice of the cluster",
  "show-consortium": "the office can still show its page",
  "open-request": "no request is open any more",
  "withdraw-request": "no request is open any more",
  "answer-invitation": "no invitation is open any more",
  "undo-invitation-answer": "no invitation is open any more",
  "answer-coordination-offer": "no offer is open any more",
  "withdraw-coordination-offer": "no offer is open any more",
  "choose-first-meeting": "none is proposed any more",
  "decline-first-meeting": "none is proposed any more",
  "cancel-first-meeting": "none is proposed any more",
  "complete-answer": "a job that finds nothing to do",
  "expire-place": "a job that finds nothing to do",
  "remind-of-place": "a job that finds nothing to do",
  "remind-of-commitment": "a job that finds nothing to do",
  "mark-thread-read": "what somebody has read",
};

test("once it has ended, nobody writes, invites or decides any more, and text and files can still be removed", async () => {
  const all = await ended();
  const refusals: Record<string, string> = {};
  for (const [verb, ask] of Object.entries(REFUSED)) refusals[verb] = refusalOf(await ask(all));
  expect(refusals).toEqual(Object.fromEntries(Object.keys(REFUSED).map((verb) => [verb, "consortium.ended"])));
  const done: Record<string, string> = {};
  for (const [verb, ask] of Object.entries(REMOVES)) done[verb] = refusalOf(await ask(all));
  expect(done).toEqual(Object.fromEntries(Object.keys(REMOVES).map((verb) => [verb, "done"])));
});

test("every verb of consortia is in one of these lists", () => {
  const verbs = globSync("domain/consortia/**/*.ts")
    .filter(
      (file) => !file.endsWith(".test.ts") && /export async function[^{]*ctx: Context[\s\S]*transact\(ctx/.test(readFileSync(file, "utf8")),
    )
    .map((file) => file.replace(/.*[\\/]|\.ts$/g, ""));
  expect(verbs.toSorted()).toEqual(Object.keys({ ...REFUSED, ...REMOVES, ...OTHERS }).toSorted());
});
