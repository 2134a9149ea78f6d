import type { AnyColumn } from "drizzle-orm";
import { aliasedTable, and, eq, inArray, ne, notLike } from "drizzle-orm";
import { applicationKeys, organisationKeys } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";

export type Like = { code: "member" | "domain" | "applying"; look: true; name: string };
/** `of` shares the key with somebody of this name. */
type Shared = { of: string; key: string; id: string; name: string };

/** Keys that tell an organisation alone; a domain or an address is shared by more. */
const ALONE = ["name:", "vat:", "pic:", "ror:"];
const isAlone = (key: string) => ALONE.some((kind) => key.startsWith(kind));
/** What very many share tells nothing more with each. */
const MOST = 2000;
export const OPEN = ["submitted", "changesAsked"] as const;

/** Whole keys; parts of names are for the page of one application, which compares them. */
export const isTelling = (key: AnyColumn) => and(notLike(key, "part:%"), notLike(key, "short:%"), notLike(key, "phone:%"));

/** For each of a page's applications the member, or else the application, that shares a number, a name or a domain with it. */
export async function likesOf(ctx: Context, rows: { id: string; organisationId: string | null }[]): Promise<Map<string, Like>> {
  const ids = rows.map(({ id }) => id);
  const [members, others] = [await sharedWithMembers(ctx, ids), await sharedWithApplications(ctx, ids)];
  const found = new Map<string, Like>();
  for (const { id, organisationId } of rows) {
    const shared = (list: Shared[], but: string | null) => list.filter((one) => one.of === id && one.id !== but);
    const likely = likest(shared(members, organisationId), shared(others, id));
    if (likely) found.set(id, likely);
  }
  return found;
}

function likest(members: Shared[], others: Shared[]): Like | undefined {
  const sure = members.find(({ key }) => isAlone(key));
  if (sure) return { code: "member", look: true, name: sure.name };
  const applying = others.find(({ key }) => isAlone(key) || key.startsWith("address:"));
  if (applying) return { code: "applying", look: true, name: applying.name };
  const near = members[0] ?? others[0];
  return near && { code: "domain", look: true, name: near.name };
}

// Cross joins are made in the order in which they stand: from the page's few keys to whose they are.
const sharedWithMembers = (ctx: Context, ids: string[]): Promise<Shared[]> =>
  ctx.db
    .select({ of: applicationKeys.applicationId, key: applicationKeys.key, id: organisations.id, name: organisations.name })
    .from(applicationKeys)
    .crossJoin(organisationKeys)
    .crossJoin(organisations)
    .where(
      and(
        inArray(applicationKeys.applicationId, ids),
        isTelling(applicationKeys.key),
        eq(organisationKeys.key, applicationKeys.key),
        eq(organisations.id, organisationKeys.organisationId),
        eq(organisations.clusterId, ctx.clusterId),
        ne(organisations.status, "closed"),
      ),
    )
    .limit(MOST);

function sharedWithApplications(ctx: Context, ids: string[]): Promise<Shared[]> {
  const theirs = aliasedTable(applicationKeys, "theirs");
  return ctx.db
    .select({ of: applicationKeys.applicationId, key: applicationKeys.key, id: applications.id, name: applications.organisationName })
    .from(applicationKeys)
    .crossJoin(theirs)
    .crossJoin(applications)
    .where(
      and(
        inArray(applicationKeys.applicationId, ids),
        isTelling(applicationKeys.key),
        eq(theirs.key, applicationKeys.key),
        ne(theirs.applicationId, applicationKeys.applicationId),
        eq(applications.id, theirs.applicationId),
        eq(applications.clusterId, ctx.clusterId),
        inArray(applications.status, OPEN),
      ),
    )
    .limit(MOST);
}
