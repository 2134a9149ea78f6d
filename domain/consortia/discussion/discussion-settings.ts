import { and, eq } from "drizzle-orm";
import { discussionSettings } from "#db/schema/discussion";
import type { Context } from "#domain/kernel/context";
import type { DiscussionEmails } from "./state.ts";

/** What whoever chose nothing gets. */
export const DEFAULT_EMAILS: DiscussionEmails = "all";

/** Which emails one person wants about the discussion of a consortium. */
export async function emailsWanted(ctx: Context, consortiumId: string, personId: string): Promise<DiscussionEmails> {
  const [row] = await ctx.db
    .select({ emails: discussionSettings.emails })
    .from(discussionSettings)
    .where(and(eq(discussionSettings.consortiumId, consortiumId), eq(discussionSettings.personId, personId)));
  return row?.emails ?? DEFAULT_EMAILS;
}

/** The settings of everyone who has any in a consortium, by person. */
export async function settingsIn(ctx: Context, consortiumId: string) {
  const rows = await ctx.db
    .select({
      personId: discussionSettings.personId,
      emails: discussionSettings.emails,
      digestedUntil: discussionSettings.digestedUntil,
    })
    .from(discussionSettings)
    .where(eq(discussionSettings.consortiumId, consortiumId));
  return new Map(rows.map((row) => [row.personId, row]));
}
