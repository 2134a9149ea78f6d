import { getLocale } from "next-intl/server";
import { answerJoinRequest } from "#domain/organisations/joining/answer-join-request";
import { AnswerJoinRequest } from "#domain/organisations/joining/join-input";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** The buttons of the page behind an owner's or admin's email. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const parsed = AnswerJoinRequest.safeParse({ token: form?.get("token"), answer: form?.get("answer") });
  if (!parsed.success) return seeOther(to.joinAnswer("ended"));
  const answered = await answerJoinRequest(await requestContext(), parsed.data);
  if (!answered.ok) return seeOther(to.joinAnswer("ended"));
  return seeOther(to.joinAnswer(parsed.data.answer === "accept" ? "accepted" : "declined"));
});
