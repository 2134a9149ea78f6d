import { type Context, context } from "#domain/kernel/context";
import { answerReference } from "#domain/membership/references/answer-reference";
import { resendApplication } from "#domain/membership/requested-changes/resend-application";
import { addNote } from "#domain/review/application/add-note";
import { takeApplication } from "#domain/review/assignment/take-application";
import { setPoint } from "#domain/review/changes/set-point";
import { castBallot } from "#domain/review/committee/cast-ballot";
import { closeVote } from "#domain/review/committee/close-vote";
import { openVote } from "#domain/review/committee/open-vote";
import { scoreApplication } from "#domain/review/committee/score-application";
import { declareConflict } from "#domain/review/conflicts/declare-conflict";
import { snoozeApplication } from "#domain/review/queue/snooze-application";
import { rulesFor } from "#domain/review/rules/current-rules";
import { later, MINUTE } from "#lib/clock";
import { staff } from "../builders.ts";
import type { canaries } from "../canaries.ts";
import { expectDone } from "../expect-done.ts";
import { mailedToken } from "./applications.ts";
import { plantedSent } from "./planted-application.ts";
import { answer, askAtOnce } from "./points.ts";

type Canaries = ReturnType<typeof canaries>;
const idOf = ({ actor }: Context) => (actor.kind === "person" ? actor.personId : "");

/** A sent application on which a reviewer wrote everything that staff can write, that a member vouched for, and that the committee votes on. */
export async function plantedReview(found: Canaries) {
  const { word } = found;
  const [reviewer, other, conflicted] = [await staff(), await staff(), await staff()];
  const sent = await plantedSent(found);
  const { id: applicationId, reference } = sent;
  const token = await mailedToken(sent.referee, "reference-asked");
  expectDone(await answerReference(context(), { token, answer: "yes", comment: word("reference") }));
  expectDone(await takeApplication(reviewer, { applicationId }));
  expectDone(await addNote(reviewer, { applicationId, text: word("note"), mentions: [idOf(other)] }));
  expectDone(await setPoint(reviewer, { applicationId, question: "town", text: word("point") }));
  expectDone(await askAtOnce(reviewer, { applicationId, message: word("message"), points: [] }));
  // Once its mail has left, what is asked can no longer be undone, and the applicant sees it.
  const afterwards = { ...sent.applicant, now: later(sent.applicant.now, 5 * MINUTE) };
  await answer(applicationId, "address", { street: word("street after"), postalCode: "", town: word("town after") });
  expectDone(await resendApplication(afterwards, { reference }));
  expectDone(await setPoint(reviewer, { applicationId, question: "short", text: word("unsent point") }));
  expectDone(await declareConflict(conflicted, { applicationId, conflict: word("conflict") }));
  expectDone(await snoozeApplication(reviewer, { applicationId, until: "nextWeek" }));
  const { criteria } = (await rulesFor(context(), applicationId)).rubric;
  const scores = Object.fromEntries(criteria.map(({ key }) => [key, 4]));
  expectDone(await scoreApplication(reviewer, { applicationId, scores, comments: { [criteria[0]?.key ?? ""]: word("score") } }));
  const committee = [reviewer, other, await staff()];
  const { voteId } = expectDone(await openVote(reviewer, { applicationId }));
  for (const member of committee) expectDone(await castBallot(member, { applicationId, voteId, choice: "yes" }));
  expectDone(await closeVote(reviewer, { applicationId }));
  return { ...sent, reviewer, other };
}
