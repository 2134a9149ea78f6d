import { answerJoinRequest } from "#domain/organisations/joining/answer-join-request";
import { AnswerJoinRequest } from "#domain/organisations/joining/join-input";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** The buttons of the page behind an owner's or admin's email. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = AnswerJoinRequest.safeParse({ token: sent.token, answer: sent.answer });
  if (!parsed.success) return seeOther(to.joinAnswer("ended"));
  const answered = await answerJoinRequest(ctx, parsed.data);
  if (!answered.ok) return seeOther(to.joinAnswer("ended"));
  return seeOther(to.joinAnswer(parsed.data.answer === "accept" ? "accepted" : "declined"));
});
