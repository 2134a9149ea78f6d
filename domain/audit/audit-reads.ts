import { and, asc, desc, eq, gt, inArray, lt, lte } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { auditEvents } from "#db/schema/kernel";
import { clusterAbilities } from "#domain/access/policy";
import { STAFF_ROLES } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { PAGE_SIZE } from "#domain/kernel/pagination";
import type { SubjectKind } from "#domain/kernel/state";
import { type Doer, doerOf } from "#domain/review/application/history-doer";
import { type AuditName, auditNames } from "./audit-names.ts";
import { type AuditFilter, auditWhere } from "./audit-where.ts";

/** Whose act it was: a person by today's name, or `former` where nothing is left of them; else whose kind. */
export type AuditDoer = { is: "person"; person: AuditName } | { is: "former" | Exclude<Doer, "staff"> };
export type AuditEntry = {
  seq: number;
  at: Date;
  action: string;
  facts: Record<string, unknown>;
  doer: AuditDoer;
  kind: SubjectKind;
  /** Undefined where nothing is left that names it, and where it has no name. */
  subject: AuditName | undefined;
  /** The organisation among its facts. */
  organisation: string | null;
  /** The organisation that did it for another. */
  by: string | null;
  hash: string;
  previousHash: string;
};

/** Newest first. `before` and `after`: the number of an entry, from which the page goes on. */
export type AuditQuery = AuditFilter & { before?: number | undefined; after?: number | undefined };
export type AuditPage = { entries: AuditEntry[]; newer: number | undefined; older: number | undefined };

const COLUMNS = {
  seq: auditEvents.seq,
  at: auditEvents.at,
  action: auditEvents.action,
  facts: auditEvents.facts,
  actorKind: auditEvents.actorKind,
  actorId: auditEvents.actorId,
  subjectKind: auditEvents.subjectKind,
  subjectId: auditEvents.subjectId,
  hash: auditEvents.hash,
  previousHash: auditEvents.previousHash,
};

/** What happened in the cluster, for its administrators; undefined for everybody else. */
export async function auditPage(ctx: Context, { before, after, ...filter }: AuditQuery): Promise<AuditPage | undefined> {
  if (clusterAbilities(ctx.actor).readAudit !== true) return undefined;
  const backwards = after !== undefined;
  const rows = await ctx.db
    .select(COLUMNS)
    .from(auditEvents)
    .where(
      and(auditWhere(ctx, filter), backwards ? gt(auditEvents.seq, after) : before === undefined ? undefined : lt(auditEvents.seq, before)),
    )
    .orderBy(backwards ? asc(auditEvents.seq) : desc(auditEvents.seq))
    .limit(PAGE_SIZE + 1);
  const more = rows.length > PAGE_SIZE;
  const shown = rows.slice(0, PAGE_SIZE);
  const entries = await entriesOf(ctx, backwards ? shown.reverse() : shown);
  const [first, last] = [entries.at(0)?.seq, entries.at(-1)?.seq];
  return {
    entries,
    newer: (backwards ? more : before !== undefined) ? first : undefined,
    older: backwards || more ? last : undefined,
  };
}

/** The entries up to one, a few at a time, for a file. The caller has checked that the reader may have them. */
export async function* auditBatches(ctx: Context, filter: AuditFilter, upTo: number, atOnce: number): AsyncGenerator<AuditEntry[]> {
  for (let last = upTo; ; ) {
    const rows = await ctx.db
      .select(COLUMNS)
      .from(auditEvents)
      .where(and(auditWhere(ctx, filter), lte(auditEvents.seq, last)))
      .orderBy(desc(auditEvents.seq))
      .limit(atOnce);
    if (rows.length > 0) yield entriesOf(ctx, rows);
    if (rows.length < atOnce) return;
    last = (rows.at(-1)?.seq ?? 1) - 1;
  }
}

type Row = Pick<typeof auditEvents.$inferSelect, keyof typeof COLUMNS>;

async function entriesOf(ctx: Context, rows: readonly Row[]): Promise<AuditEntry[]> {
  const names = await auditNames(ctx, rows);
  return rows.map(({ actorKind, actorId, subjectKind, subjectId, ...row }) => ({
    ...row,
    doer: whose({ ...row, actorKind, actorId, actorName: null }, subjectId, actorId ? names.people.get(actorId) : undefined),
    kind: subjectKind,
    subject: names.subjects.get(subjectId),
    organisation: names.organisations.get(String(row.facts.organisationId))?.name ?? null,
    by: names.organisations.get(String(row.facts.byOrganisationId))?.name ?? null,
  }));
}

function whose(entry: Parameters<typeof doerOf>[0], subjectId: string, person: AuditName | undefined): AuditDoer {
  if (entry.actorKind === "person") return person ? { is: "person", person } : { is: "former" };
  const doer = doerOf(entry, subjectId);
  return { is: doer === "staff" ? "former" : doer };
}

/** Who has a role among the cluster's staff now, by name. */
export async function auditStaff(ctx: Context): Promise<{ id: string; name: string }[]> {
  const rows = await ctx.db
    .selectDistinct({ id: people.id, first: people.firstName, last: people.lastName, key: people.nameKey })
    .from(people)
    .innerJoin(clusterRoles, eq(clusterRoles.personId, people.id))
    .where(and(eq(people.clusterId, ctx.clusterId), inArray(clusterRoles.role, [...STAFF_ROLES, "committee"])))
    .orderBy(asc(people.nameKey), asc(people.id));
  return rows.map(({ id, first, last }) => ({ id, name: `${first} ${last}`.trim() }));
}
