import { desc, eq } from "drizzle-orm";
import { reviewRules } from "#db/schema/review";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Context } from "#domain/kernel/context";
import type { ReviewRules } from "#domain/review/state";
import { tokenHash } from "#lib/hash";
import { STANDARD_RULES } from "./standard-rules.ts";

/** Every version, the draft as well, newest first. */
export const rulesVersions = (ctx: Context) =>
  ctx.db
    .select({
      id: reviewRules.id,
      version: reviewRules.version,
      body: reviewRules.body,
      createdBy: reviewRules.createdBy,
      createdAt: reviewRules.createdAt,
      publishedAt: reviewRules.publishedAt,
    })
    .from(reviewRules)
    .where(eq(reviewRules.clusterId, ctx.clusterId))
    .orderBy(desc(reviewRules.version));
export type RulesVersion = Awaited<ReturnType<typeof rulesVersions>>[number];

/** What rules say, in short: who edits against others is told. */
export const rulesStamp = (body: ReviewRules) => tokenHash(canonical(body)).slice(0, 16);

/** The rules in force, and those being written: the draft, else the same. */
export function workingRules(versions: RulesVersion[]) {
  const inForce = versions.find(({ publishedAt }) => publishedAt !== null);
  const draft = versions.find(({ publishedAt }) => publishedAt === null);
  const before = inForce?.body ?? STANDARD_RULES;
  const body = draft?.body ?? before;
  return { inForce, draft, before, body, stamp: rulesStamp(body), next: (versions[0]?.version ?? 0) + 1 };
}
