import { abilities } from "#domain/organisations/policy";
import { ownProfile } from "#domain/organisations/reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

/** The capability of an address, or none for a new one; undefined for who may not change it, and where there is none. */
export async function load(id: string, organisation: string | undefined) {
  const person = await signedIn();
  const acting = actingHere(person, organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const own = await ownProfile(ctx, acting.organisationId);
  if (!own || abilities(ctx.actor, own).edit !== true) return undefined;
  const capability = own.profile.capabilities.find((one) => one.id === id);
  if (!capability && id !== "new") return undefined;
  return { own, capability, draftKey: `capability ${own.id} ${id} ${person.personId}` };
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
