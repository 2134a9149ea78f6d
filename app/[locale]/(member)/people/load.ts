import { colleaguesOf } from "#domain/access/people/people-reads";
import { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { successionOf } from "#domain/organisations/succession/succession-reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type PeopleQuery = { organisation?: string };

/** The people of the organisation for which the reader acts here; undefined where there is none. */
export async function load({ organisation }: PeopleQuery) {
  const who = await signedIn();
  const acting = actingHere(who, organisation);
  const ctx = await requestContext();
  const found = acting && (await colleaguesOf(ctx, acting.organisationId));
  return (
    found && {
      ...found,
      who,
      acting,
      requests: await joinRequestsOf(ctx, acting.organisationId),
      succession: await successionOf(ctx, acting.organisationId),
    }
  );
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
