import { moderatedOrganisations, type OrganisationModeration } from "#domain/organisations/moderation/moderation";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { type ModerationParams, readParams } from "./moderation.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** For staff; undefined for anybody else who is signed in. */
export async function load(search: Search): Promise<{ state: ModerationParams; found: OrganisationModeration } | undefined> {
  await signedIn();
  const state = await readParams(search);
  const found = await moderatedOrganisations(await requestContext(), state);
  return found && { state, found };
}
