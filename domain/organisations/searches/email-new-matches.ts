import { and, asc, eq, inArray } from "drizzle-orm";
import { people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { savedSearches, searchEmailStops } from "#db/schema/searches";
import { actorOf } from "#domain/access/reads";
import { record } from "#domain/kernel/audit/record";
import type { Context, Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { transactAsPortal } from "#domain/kernel/transact";
import { type NumberedMatch, numberedMatches } from "#domain/organisations/directory/directory";
import { isMember } from "#domain/organisations/policy";
import { paths } from "#lib/paths";
import { type DirectorySearch, readSearch } from "./directory-search.ts";
import { knownOf, newMatches } from "./new-matches.ts";

/** What is new in one search, by its name: the names of some organisations, and how many more there are. */
type FoundNew = { search: string; names: string[]; more: number };

/** More names of one search are not in the email, but their number is. */
const MAX_NAMES = 10;

export type Matches = (reader: Context, search: DirectorySearch) => Promise<NumberedMatch[]>;

/** What searches find, each search without words once: it finds the same for everyone. */
export function sharedMatches(): Matches {
  const found = new Map<string, Promise<NumberedMatch[]>>();
  return (reader, search) => {
    if (search.q !== "") return numberedMatches(reader, search);
    const key = JSON.stringify(search);
    const known = found.get(key) ?? numberedMatches(reader, search);
    found.set(key, known);
    return known;
  };
}

/**
 * Tells one person, in one email, which organisations their searches find now and did not at the last email. They read with the rights that they have now. The searches
 * are done outside of the turn, which tells only of those of which nobody has told in the meantime. To somebody who can no longer sign in, who is no member any more or
 * for whom nothing is new, nothing is sent. How many emails: 0 or 1.
 */
export async function emailNewMatches(
  ctx: Context,
  { personId, matches = numberedMatches }: { personId: string; matches?: Matches },
): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  const reader = await memberWhoReads(ctx, personId);
  const all = reader ? await searchesWithNew(reader, personId, matches) : [];
  if (all.length === 0) return done({ mails: 0 });
  return transactAsPortal(ctx, async (turn) => {
    const [person] = await turn.db
      .select({ email: people.email, firstName: people.firstName, locale: people.locale })
      .from(people)
      .where(eq(people.id, personId));
    if (!person || !(await memberWhoReads(turn, personId))) return done({ mails: 0 });
    const found: WithNew[] = [];
    for (const one of all) if (await keepKnown(turn, one)) found.push(one);
    if (found.length === 0) return done({ mails: 0 });
    const { email, firstName, locale } = person;
    const to = paths(locale);
    const subject = { kind: "person", id: personId } as const;
    await enqueueMail(turn, {
      template: "searches-new",
      to: email,
      locale,
      subject,
      data: {
        firstName,
        n: String(new Set(found.flatMap(({ fresh }) => ids(fresh))).size),
        found: JSON.stringify(await namedIn(turn, found)),
        path: found.length === 1 && found[0] ? to.savedSearch(found[0].searchId) : to.savedSearches(),
        stop: to.searchStop(await stopCode(turn, personId)),
        settings: to.savedSearches(),
      },
    });
    await record(turn, "person.searches_emailed", subject, { searches: found.length });
    return done({ mails: 1 });
  });
}

type WithNew = { searchId: string; name: string; known: string; fresh: NumberedMatch[]; now: NumberedMatch[] };
const ids = (matches: readonly NumberedMatch[]) => matches.map(({ id }) => id);

/** The context of an active person of the cluster who is a member. */
async function memberWhoReads(ctx: Context, personId: string): Promise<Context | undefined> {
  const isActive = and(eq(people.id, personId), eq(people.clusterId, ctx.clusterId), eq(people.status, "active"));
  const actor = (await ctx.db.$count(people, isActive)) > 0 ? await actorOf(ctx, personId) : undefined;
  return actor && isMember(actor) ? { ...ctx, actor } : undefined;
}

/** Keeps what a search finds now as known, unless another has told of it or its emails were stopped in the meantime. Whether it did. */
async function keepKnown(turn: Turn, { searchId, known, now }: WithNew): Promise<boolean> {
  const kept = await turn.db
    .update(savedSearches)
    .set({ known: knownOf(now) })
    .where(and(eq(savedSearches.id, searchId), eq(savedSearches.known, known), eq(savedSearches.emailed, true)))
    .returning({ id: savedSearches.id });
  return kept.length > 0;
}

/** Those of a person's searches that find something new. */
async function searchesWithNew(reader: Context, personId: string, matches: Matches): Promise<WithNew[]> {
  const { id, name, search, known, emailed, nameKey } = savedSearches;
  const rows = await reader.db
    .select({ id, name, search, known })
    .from(savedSearches)
    .where(and(eq(savedSearches.personId, personId), eq(emailed, true)))
    .orderBy(asc(nameKey), asc(id));
  const found: WithNew[] = [];
  for (const row of rows) {
    const now = await matches(reader, readSearch(row.search));
    const fresh = newMatches(now, row.known);
    if (fresh.length > 0) found.push({ searchId: row.id, name: row.name, known: row.known, fresh, now });
  }
  return found;
}

/** The same with the names of the first few, for the email. */
async function namedIn(turn: Turn, found: WithNew[]): Promise<FoundNew[]> {
  const { id, name } = organisations;
  const named = found.flatMap(({ fresh }) => ids(fresh.slice(0, MAX_NAMES)));
  const names = new Map(
    (await turn.db.select({ id, name }).from(organisations).where(inArray(id, named))).map((row) => [row.id, row.name]),
  );
  return found.map(({ name, fresh }) => ({
    search: name,
    names: ids(fresh.slice(0, MAX_NAMES)).flatMap((one) => names.get(one) ?? []),
    more: Math.max(0, fresh.length - MAX_NAMES),
  }));
}

/** The code that stops somebody's emails: made with the first one, and the same in each, so that old emails stop them too. */
async function stopCode(turn: Turn, personId: string): Promise<string> {
  await turn.db.insert(searchEmailStops).values({ personId, code: turn.newToken() }).onConflictDoNothing();
  const [row] = await turn.db.select({ code: searchEmailStops.code }).from(searchEmailStops).where(eq(searchEmailStops.personId, personId));
  if (!row) throw new Error("A code that was just written is not there.");
  return row.code;
}
