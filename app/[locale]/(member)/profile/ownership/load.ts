import { type OwnOwnership, ownOwnership } from "#domain/organisations/ownership/ownership-reads";
import { abilities } from "#domain/organisations/policy";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type Asked = { organisation?: string; done?: string };
export type Loaded = { own: OwnProfile; ownership: OwnOwnership; mayEdit: boolean };

/** What the organisation that the person acts for states of its owners; undefined where they act for none, not for this one, or may not read it. */
export async function load(asked: Asked): Promise<Loaded | undefined> {
  const acting = actingHere(await signedIn(), asked.organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const own = await ownProfile(ctx, acting.organisationId);
  const ownership = own && (await ownOwnership(ctx, own.id));
  return own && ownership && { own, ownership, mayEdit: abilities(ctx.actor, own).edit === true };
}
