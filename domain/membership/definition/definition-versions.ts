import { desc, eq } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { canonical } from "#domain/kernel/audit/audit-chain";
import type { Context } from "#domain/kernel/context";
import type { Definition } from "#domain/membership/state";
import { type KindKey, standardKind } from "#domain/organisations/state";
import { tokenHash } from "#lib/hash";
import { STANDARD_DEFINITIONS } from "./standard-definitions.ts";

/** Every version of every kind, drafts as well, newest first. */
export const definitionVersions = (ctx: Context) =>
  ctx.db
    .select({
      id: applicationDefinitions.id,
      kind: applicationDefinitions.kind,
      version: applicationDefinitions.version,
      body: applicationDefinitions.body,
      createdBy: applicationDefinitions.createdBy,
      createdAt: applicationDefinitions.createdAt,
      publishedAt: applicationDefinitions.publishedAt,
    })
    .from(applicationDefinitions)
    .where(eq(applicationDefinitions.clusterId, ctx.clusterId))
    .orderBy(desc(applicationDefinitions.version));
export type DefinitionVersion = Awaited<ReturnType<typeof definitionVersions>>[number];

/** What a body says, in short: who edits against another one is told. */
export const stampOf = (body: Definition) => tokenHash(canonical(body)).slice(0, 16);

/** What is in force for a kind, and what is being written: the draft, else the same as what is in force. */
export function workingCopy(versions: DefinitionVersion[], kind: KindKey) {
  const own = versions.filter((version) => version.kind === kind);
  const inForce = own.find(({ publishedAt }) => publishedAt !== null);
  const draft = own.find(({ publishedAt }) => publishedAt === null);
  const before = inForce?.body ?? STANDARD_DEFINITIONS[standardKind(kind)];
  const body = draft?.body ?? before;
  return { inForce, draft, before, body, stamp: stampOf(body), next: (own[0]?.version ?? 0) + 1 };
}
