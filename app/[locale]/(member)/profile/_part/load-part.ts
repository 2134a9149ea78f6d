import type { Context } from "#domain/kernel/context";
import { abilities } from "#domain/organisations/policy";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type Asked = { organisation?: string; done?: string };
export type Part<Read> = { own: OwnProfile; read: Read; mayEdit: boolean };

/** What a page beside the profile shows of the organisation that the person acts for; undefined where they act for none, not for this one, or may not read it. */
export async function loadPart<Read>(
  asked: Asked,
  read: (ctx: Context, own: OwnProfile) => Promise<Read | undefined>,
): Promise<Part<Read> | undefined> {
  const acting = actingHere(await signedIn(), asked.organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const own = await ownProfile(ctx, acting.organisationId);
  const found = own && (await read(ctx, own));
  return own && found && { own, read: found, mayEdit: abilities(ctx.actor, own).edit === true };
}
