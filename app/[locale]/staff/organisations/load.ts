import { noteReading } from "#domain/access/people/note-reading";
import { countJoinRequests } from "#domain/organisations/joining/office-join-requests";
import { moderatedOrganisations, type OrganisationModeration } from "#domain/organisations/moderation/moderation";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { type ModerationParams, readParams } from "./moderation.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

type Loaded = {
  state: ModerationParams;
  found: OrganisationModeration;
  /** How many requests to act for an organisation wait. */
  joinRequests: number;
};

/** For staff; undefined for anybody else who is signed in. */
export async function load(search: Search): Promise<Loaded | undefined> {
  await signedIn();
  const state = await readParams(search);
  const ctx = await requestContext();
  const found = await moderatedOrganisations(ctx, state);
  if (!found) return undefined;
  await noteReading(ctx, { what: "organisations" });
  return { state, found, joinRequests: (await countJoinRequests(ctx)) ?? 0 };
}
