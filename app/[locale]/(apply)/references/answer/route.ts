import { getLocale } from "next-intl/server";
import { answerReference } from "#domain/membership/references/answer-reference";
import { AnswerReference } from "#domain/membership/input";
import { answering } from "#lib/answering";
import { clientNetwork } from "#lib/client-address";
import { paths } from "#lib/paths";
import { overLimit } from "#lib/rate-limit";
import { requestContext } from "#lib/request-context";
import { seeOther } from "#lib/see-other";
import { tooMany } from "#lib/too-many";

/** The buttons of the page behind a member's mail. */
export const POST = answering(async (request: Request) => {
  const [locale, form] = await Promise.all([getLocale(), request.formData().catch(() => undefined)]);
  const wait = await overLimit("link", await clientNetwork());
  if (wait > 0) return tooMany(wait);
  const to = paths(locale);
  const sent = Object.fromEntries(form ?? []);
  const parsed = AnswerReference.safeParse(sent);
  const token = AnswerReference.shape.token.safeParse(sent.token);
  if (!parsed.success) return seeOther(token.success ? `${to.reference(token.data)}?nothing` : to.reference("ended"));
  const answered = await answerReference(await requestContext(), parsed.data);
  return seeOther(answered.ok ? to.referenceThanks() : to.reference(parsed.data.token));
});
