import { and, eq } from "drizzle-orm";
import { organisationJoinRequests } from "#db/schema/joining";
import { listings, organisations } from "#db/schema/organisations";
import { isWorking } from "#domain/access/policy";
import type { Turn } from "#domain/kernel/context";
import type { Locale } from "#domain/kernel/state";
import { noteWatched } from "#domain/organisations/watched/note-watched";
import { tokenHash } from "#lib/hash";

export type Asker = {
  email: string;
  emailKey: string;
  firstName: string;
  lastName: string;
  position: string;
  locale: Locale;
  evidence: string | null;
};

/** An organisation of the directory that somebody can ask to act for. */
export async function organisationAskedFor(turn: Turn, organisationId: string) {
  const [found] = await turn.db
    .select({ slug: organisations.slug, name: organisations.name, status: organisations.status })
    .from(listings)
    .innerJoin(organisations, eq(organisations.id, listings.organisationId))
    .where(and(eq(listings.organisationId, organisationId), eq(listings.clusterId, turn.clusterId)));
  return found && isWorking(found.status) ? found : undefined;
}

/** Inside a verb that has checked the organisation: a request that nobody has been told of yet. Answers the token of its page. */
export async function newJoinRequest(turn: Turn, organisationId: string, asker: Asker) {
  const id = turn.newId();
  const token = turn.newToken();
  await turn.db.insert(organisationJoinRequests).values({
    ...asker,
    id,
    organisationId,
    status: "unconfirmed",
    askedAt: turn.now,
    tokenHash: tokenHash(token),
    dnsValue: `auzolan-${turn.newToken().slice(0, 24)}`,
  });
  await noteWatched(turn, { source: "joinRequest", sourceId: id, organisationId, text: asker.evidence ?? "" });
  return { id, token };
}
