import { discussionSettings } from "#db/schema/discussion";
import { factsOf } from "#domain/consortia/facts";
import { isInside } from "#domain/consortia/policy";
import { record } from "#domain/kernel/audit/record";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transact } from "#domain/kernel/transact";
import { emailsWanted } from "./discussion-settings.ts";
import type { SetDiscussionEmails } from "./input.ts";

/** Somebody of a partner chooses which emails they get about the discussion of one consortium; the same choice again changes nothing. */
export async function setDiscussionEmails(ctx: Context, { consortiumId, emails }: SetDiscussionEmails): Promise<Outcome<{ slug: string }>> {
  return transact(ctx, async (ctx) => {
    const facts = await factsOf(ctx, { id: consortiumId });
    if (!facts || !isInside(ctx.actor, facts) || ctx.actor.kind !== "person") return refused("not_found");
    const { personId } = ctx.actor;
    if ((await emailsWanted(ctx, facts.id, personId)) === emails) return done({ slug: facts.slug });
    await ctx.db
      .insert(discussionSettings)
      .values({ consortiumId: facts.id, personId, emails })
      .onConflictDoUpdate({
        target: [discussionSettings.consortiumId, discussionSettings.personId],
        set: { emails },
      });
    await record(ctx, "consortium.discussion_emails_set", { kind: "consortium", id: facts.id }, { emails });
    return done({ slug: facts.slug });
  });
}
