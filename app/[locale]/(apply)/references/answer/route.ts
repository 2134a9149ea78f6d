import { AnswerMemberReference } from "#domain/membership/input";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { pressed } from "#lib/requests/pressed";
import { seeOther } from "#lib/requests/see-other";

/** The buttons of the page behind a member's mail. */
export const POST = pressed(async ({ sent, ctx, to }) => {
  const parsed = AnswerMemberReference.safeParse(sent);
  const token = AnswerMemberReference.shape.token.safeParse(sent.token);
  if (!parsed.success) return seeOther(token.success ? `${to.memberReference(token.data)}?nothing` : to.memberReference("ended"));
  const answered = await answerMemberReference(ctx, parsed.data);
  return seeOther(answered.ok ? to.memberReferenceThanks() : to.memberReference(parsed.data.token));
});
