import { cache } from "react";
import { administrationOf, waitingProposals } from "#domain/access/administrators/administrator-proposals";
import { erasureOf, waitingErasures } from "#domain/access/erasure/erasure-reads";
import { noteReading } from "#domain/access/people/note-reading";
import { peopleOfCluster, personOfCluster } from "#domain/access/people/people-reads";
import { clusterAbilities } from "#domain/access/policy";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { readParams } from "./people.params.ts";

export async function load(searchParams: Promise<Record<string, string | string[] | undefined>>) {
  const who = await signedIn();
  const query = await readParams(searchParams);
  const ctx = await requestContext();
  // A search is of everyone, unless somebody chose a list.
  const list = query.list ?? (query.q ? "everyone" : "office");
  const people = await peopleOfCluster(ctx, { q: query.q.slice(0, 100), list, page: query.page });
  if (people) noteAfter(() => noteReading(ctx, { what: "people" }));
  return (
    people && {
      people,
      query,
      list,
      abilities: clusterAbilities(who),
      proposals: await waitingProposals(ctx),
      erasures: await waitingErasures(ctx),
    }
  );
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;

/** Once a request, for the page and its title. */
export const loadPerson = cache(async (personId: string) => {
  const who = await signedIn();
  const ctx = await requestContext();
  const person = await personOfCluster(ctx, personId);
  if (person) noteAfter(() => noteReading(ctx, { what: "person", subjectId: personId }));
  return (
    person && {
      person,
      who,
      abilities: clusterAbilities(who),
      administration: await administrationOf(ctx, personId),
      erasure: await erasureOf(ctx, personId),
    }
  );
});
