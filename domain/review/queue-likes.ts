import { and, eq, inArray, ne, notLike } from "drizzle-orm";
import { applicationKeys, organisationKeys } from "#db/schema/duplicates";
import { applications } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import type { Context } from "../kernel/context.ts";

export type Like = { code: "member" | "domain" | "applying"; look: true; name: string };
type Key = { key: string; id: string };
type Named = Key & { name: string };

/** Keys that tell an organisation alone; parts of names are for the page of one application, which compares them. */
const TELLING = ["name:", "vat:", "pic:", "ror:"];
/** A domain that very many share tells nothing more with each. */
const MOST = 500;
const isTelling = (key: string) => TELLING.some((kind) => key.startsWith(kind));

/** For each of a page's applications the member, or else the application, that shares a number, a name or a domain with it. */
export async function likesOf(ctx: Context, rows: { id: string; organisationId: string | null }[]): Promise<Map<string, Like>> {
  const own = await keysOf(
    ctx,
    rows.map(({ id }) => id),
  );
  const keys = [...new Set(own.map(({ key }) => key))];
  const [members, others] = [await membersWith(ctx, keys), await applicationsWith(ctx, keys)];
  const found = new Map<string, Like>();
  for (const { id, organisationId } of rows) {
    const mine = new Set(own.filter((one) => one.id === id).map(({ key }) => key));
    const shared = (list: Named[], but: string | null) => list.filter((one) => mine.has(one.key) && one.id !== but);
    const likely = likest(shared(members, organisationId), shared(others, id));
    if (likely) found.set(id, likely);
  }
  return found;
}

function likest(members: Named[], others: Named[]): Like | undefined {
  const sure = members.find(({ key }) => isTelling(key));
  if (sure) return { code: "member", look: true, name: sure.name };
  const applying = others.find(({ key }) => isTelling(key) || key.startsWith("address:"));
  if (applying) return { code: "applying", look: true, name: applying.name };
  const near = members[0] ?? others[0];
  return near && { code: "domain", look: true, name: near.name };
}

const keysOf = (ctx: Context, ids: string[]): Promise<Key[]> =>
  ctx.db
    .select({ key: applicationKeys.key, id: applicationKeys.applicationId })
    .from(applicationKeys)
    .where(
      and(
        inArray(applicationKeys.applicationId, ids),
        notLike(applicationKeys.key, "part:%"),
        notLike(applicationKeys.key, "short:%"),
        notLike(applicationKeys.key, "phone:%"),
      ),
    );

/** Keys first and names after: by the key there are few, whatever the cluster holds. */
async function membersWith(ctx: Context, keys: string[]): Promise<Named[]> {
  const found = await ctx.db
    .select({ key: organisationKeys.key, id: organisationKeys.organisationId })
    .from(organisationKeys)
    .where(inArray(organisationKeys.key, keys));
  const named = await ctx.db
    .select({ id: organisations.id, name: organisations.name })
    .from(organisations)
    .where(and(inArray(organisations.id, distinct(found)), eq(organisations.clusterId, ctx.clusterId), ne(organisations.status, "closed")));
  return withNames(found, named);
}

async function applicationsWith(ctx: Context, keys: string[]): Promise<Named[]> {
  const found = await ctx.db
    .select({ key: applicationKeys.key, id: applicationKeys.applicationId })
    .from(applicationKeys)
    .where(inArray(applicationKeys.key, keys));
  const named = await ctx.db
    .select({ id: applications.id, name: applications.organisationName })
    .from(applications)
    .where(
      and(
        inArray(applications.id, distinct(found)),
        eq(applications.clusterId, ctx.clusterId),
        inArray(applications.status, ["submitted", "changesAsked"]),
      ),
    );
  return withNames(found, named);
}

const distinct = (found: Key[]) => [...new Set(found.map(({ id }) => id))].slice(0, MOST);

function withNames(found: Key[], named: { id: string; name: string }[]): Named[] {
  const names = new Map(named.map(({ id, name }) => [id, name]));
  return found.flatMap(({ key, id }) => {
    const name = names.get(id);
    return name === undefined ? [] : [{ key, id, name }];
  });
}
