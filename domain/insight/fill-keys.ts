import { and, asc, eq, gt, isNotNull, ne, notExists, or } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applicationKeys, organisationKeys } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { keepApplicationKeys } from "#domain/organisations/duplicates/application-keys";
import { keepOrganisationKeys } from "#domain/organisations/duplicates/organisation-keys";
import type { Context, Turn } from "../kernel/context.ts";
import { personKey } from "../kernel/fold.ts";
import { done, type Outcome, refused } from "../kernel/outcome.ts";
import { transactAsPortal } from "../kernel/transact.ts";

/** Rows of one turn: requests that write wait no longer than for these. */
const AT_ONCE = 200;
export type FilledFigure = { people: number; applicants: number; organisations: number; applications: number };
/** Fills the next rows after an id, and answers their ids. */
type Fill = (turn: Turn, after: string) => Promise<{ id: string }[]>;

/** Fills the keys by which rows are found, where rows are older than their keys. What has its keys is not touched, so it may run at every start. */
export async function fillKeys(ctx: Context): Promise<Outcome<FilledFigure>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return done({
    people: await all(ctx, fillPeople),
    applicants: await all(ctx, fillApplicants),
    organisations: await all(ctx, fillOrganisations),
    applications: await all(ctx, fillApplications),
  });
}

async function all(ctx: Context, fill: Fill, after = ""): Promise<number> {
  const rows = await transactAsPortal(ctx, (turn) => fill(turn, after));
  const last = rows.at(-1);
  return last && rows.length === AT_ONCE ? rows.length + (await all(ctx, fill, last.id)) : rows.length;
}

/** People and applicants hold a name alike. */
const fillNames =
  (table: typeof people | typeof applications): Fill =>
  async ({ db }, after) => {
    const named = or(ne(table.firstName, ""), ne(table.lastName, ""));
    const rows = await db
      .select({ id: table.id, firstName: table.firstName, lastName: table.lastName })
      .from(table)
      .where(and(eq(table.nameKey, ""), named, gt(table.id, after)))
      .orderBy(asc(table.id))
      .limit(AT_ONCE);
    for (const row of rows)
      await db
        .update(table)
        .set({ nameKey: personKey(row) })
        .where(eq(table.id, row.id));
    return rows;
  };
const fillPeople = fillNames(people);
const fillApplicants = fillNames(applications);

const fillOrganisations: Fill = async (turn, after) => {
  const { db, clusterId } = turn;
  const own = db.select({ key: organisationKeys.key }).from(organisationKeys).where(eq(organisationKeys.organisationId, organisations.id));
  const rows = await db
    .select({ id: organisations.id })
    .from(organisations)
    .where(and(eq(organisations.clusterId, clusterId), ne(organisations.status, "closed"), notExists(own), gt(organisations.id, after)))
    .orderBy(asc(organisations.id))
    .limit(AT_ONCE);
  for (const { id } of rows) await keepOrganisationKeys(turn, id);
  return rows;
};

const fillApplications: Fill = async (turn, after) => {
  const { db, clusterId } = turn;
  const own = db.select({ key: applicationKeys.key }).from(applicationKeys).where(eq(applicationKeys.applicationId, applications.id));
  const sent = and(isNotNull(applications.submittedAt), ne(applications.organisationName, ""));
  const rows = await db
    .select({ id: applications.id })
    .from(applications)
    .where(and(eq(applications.clusterId, clusterId), sent, notExists(own), gt(applications.id, after)))
    .orderBy(asc(applications.id))
    .limit(AT_ONCE);
  for (const { id } of rows) await keepApplicationKeys(turn, id);
  return rows;
};
