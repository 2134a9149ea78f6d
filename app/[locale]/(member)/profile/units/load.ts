import { abilities } from "#domain/organisations/policy";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import { ownUnits, type Unit } from "#domain/organisations/units/unit-reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type Asked = { organisation?: string; done?: string };
export type Loaded = { own: OwnProfile; units: Unit[]; mayEdit: boolean };

/** The units of the organisation that the person acts for; undefined where they act for none, or not for this one. */
export async function load(asked: Asked): Promise<Loaded | undefined> {
  const acting = actingHere(await signedIn(), asked.organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const own = await ownProfile(ctx, acting.organisationId);
  const units = own && (await ownUnits(ctx, own));
  return own && units && { own, units, mayEdit: abilities(ctx.actor, own).edit === true };
}
