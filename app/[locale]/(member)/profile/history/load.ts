import { type HistoryEntry, profileHistory } from "#domain/organisations/history/profile-history";
import { abilities } from "#domain/organisations/policy";
import { type OwnProfile, ownProfile } from "#domain/organisations/reads";
import { requestContext } from "#lib/requests/request-context";
import { actingHere, signedIn } from "#lib/sessions/signed-in";

export type Asked = { organisation?: string; done?: string };
export type Loaded = { own: OwnProfile; history: HistoryEntry[]; mayEdit: boolean };

/** The history of the organisation that the person acts for; undefined where they act for none, or not for this one. */
export async function load(asked: Asked): Promise<Loaded | undefined> {
  const acting = actingHere(await signedIn(), asked.organisation);
  if (!acting) return undefined;
  const ctx = await requestContext();
  const [own, history] = await Promise.all([ownProfile(ctx, acting.organisationId), profileHistory(ctx, acting.organisationId)]);
  return own && history && { own, history, mayEdit: abilities(ctx.actor, own).edit === true };
}
