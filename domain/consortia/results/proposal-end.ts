import { eq } from "drizzle-orm";
import { consortiumResults } from "#db/schema/results";
import type { AnsweredCall } from "#domain/consortia/answered-calls";
import type { SpaceLink } from "#domain/consortia/space-parts";
import type { Context } from "#domain/kernel/context";
import type { Result } from "./state.ts";

/** What a reader of a workspace may know of a proposal that is no longer prepared. recorded: there is a result that only the partners read. */
export type ProposalEnd = { is: Result; submittedAt: Date } | { is: "recorded" | "closed" };
type Read = { id: string; call: AnsweredCall | undefined; parts: readonly SpaceLink[] };

/** How the preparation of a proposal ended; undefined while its call can still be answered and no result is recorded. For readers whom `workspaceOf` lets in. One query. */
export async function proposalEnd(ctx: Context, { id, call, parts }: Read): Promise<ProposalEnd | undefined> {
  const { result, submittedAt } = consortiumResults;
  const [found] = await ctx.db.select({ is: result, submittedAt }).from(consortiumResults).where(eq(consortiumResults.consortiumId, id));
  if (!found) return call?.state === "closed" ? { is: "closed" } : undefined;
  return parts.some(({ part }) => part === "result") ? found : { is: "recorded" };
}
