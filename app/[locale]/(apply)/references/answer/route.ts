import { getLocale } from "next-intl/server";
import { AnswerMemberReference } from "#domain/membership/input";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { clientNetwork } from "#lib/requests/client-address";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

/** The buttons of the page behind a member's mail. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const sent = Object.fromEntries(form ?? []);
  const parsed = AnswerMemberReference.safeParse(sent);
  const token = AnswerMemberReference.shape.token.safeParse(sent.token);
  if (!parsed.success) return seeOther(token.success ? `${to.memberReference(token.data)}?nothing` : to.memberReference("ended"));
  const answered = await answerMemberReference(await requestContext(), parsed.data);
  return seeOther(answered.ok ? to.memberReferenceThanks() : to.memberReference(parsed.data.token));
});
