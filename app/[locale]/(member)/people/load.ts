import { colleaguesOf } from "#domain/access/people/people-reads";
import { joinRequestsOf } from "#domain/organisations/joining/join-requests";
import { successionOf } from "#domain/organisations/succession/succession-reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

/** What was done here that left nothing on the page to say it. */
export const PEOPLE_DONE = ["accepted", "declined", "revoked", "removed", "taken", "objected"] as const;
export type PeopleDone = (typeof PEOPLE_DONE)[number];
export type PeopleQuery = { organisation?: string; done?: string };

/** The people of the organisation for which the reader acts here; undefined where there is none. */
export async function load({ organisation, done }: PeopleQuery) {
  const who = await signedIn();
  const acting = actingHere(who, organisation);
  const ctx = await requestContext();
  const found = acting && (await colleaguesOf(ctx, acting.organisationId));
  return (
    found && {
      ...found,
      who,
      acting,
      done: PEOPLE_DONE.find((one) => one === done),
      requests: await joinRequestsOf(ctx, acting.organisationId),
      succession: await successionOf(ctx, acting.organisationId),
    }
  );
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
