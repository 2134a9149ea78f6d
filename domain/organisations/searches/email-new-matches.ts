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
import { readSearch } from "./directory-search.ts";
import { knownOf, newMatches } from "./new-matches.ts";

/** What is new in one search, by its name: the names of some organisations, and how many more there are. */
type FoundNew = { search: string; names: string[]; more: number };

/** More names of one search are not in the email, but their number is. */
const MAX_NAMES = 10;

/**
 * Tells one person, in one email, which organisations their searches find now and did not at the last email. They read with the rights that they have now.
 * Where nothing is new, and to whoever can no longer sign in or is no member any more, nothing is sent. How many emails: 0 or 1.
 */
export async function emailNewMatches(ctx: Context, { personId }: { personId: string }): Promise<Outcome<{ mails: number }>> {
  if (ctx.actor.kind !== "system") return refused("forbidden");
  return transactAsPortal(ctx, async (turn) => {
    const [person] = await turn.db
      .select({ email: people.email, firstName: people.firstName, locale: people.locale })
      .from(people)
      .where(and(eq(people.id, personId), eq(people.clusterId, turn.clusterId), eq(people.status, "active")));
    const actor = person && (await actorOf(turn, personId));
    if (!person || !actor || !isMember(actor)) return done({ mails: 0 });

    const found = await searchesWithNew({ ...turn, actor }, personId);
    if (found.length === 0) return done({ mails: 0 });
    for (const { searchId, now } of found)
      await turn.db
        .update(savedSearches)
        .set({ known: knownOf(now) })
        .where(eq(savedSearches.id, searchId));
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

type WithNew = { searchId: string; name: string; fresh: NumberedMatch[]; now: NumberedMatch[] };
const ids = (matches: readonly NumberedMatch[]) => matches.map(({ id }) => id);

/** Those of a person's searches that find something new. */
async function searchesWithNew(reader: Context, personId: string): Promise<WithNew[]> {
  const { id, name, search, known, emailed, nameKey } = savedSearches;
  const rows = await reader.db
    .select({ id, name, search, known })
    .from(savedSearches)
    .where(and(eq(savedSearches.personId, personId), eq(emailed, true)))
    .orderBy(asc(nameKey), asc(id));
  const found: WithNew[] = [];
  for (const row of rows) {
    const now = await numberedMatches(reader, readSearch(row.search));
    const fresh = newMatches(now, row.known);
    if (fresh.length > 0) found.push({ searchId: row.id, name: row.name, fresh, now });
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
