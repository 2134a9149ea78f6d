import { keepConsortium } from "#domain/consortia/moderation/keep-consortium";
import { context } from "#domain/kernel/context";
import { keepOrganisation } from "#domain/organisations/moderation/keep-organisation";
import { lookState } from "#domain/organisations/moderation/look-state";
import { staff } from "#test/builders";
import { expectDone } from "#test/expect-done";

/** The mark of an organisation as moderation shows it now. */
export const seenOf = async (organisationId: string) => (await lookState(context(), organisationId))?.seen ?? "";

/** Staff looked at an organisation as it is now. */
export async function lookAt(organisationId: string): Promise<string> {
  const input = { organisationId, seen: await seenOf(organisationId) };
  return expectDone(await keepOrganisation(await staff(), input)).lookId;
}

/** Staff reviewed a consortium as it was founded. */
export const reviewed = async (consortiumId: string): Promise<string> =>
  expectDone(await keepConsortium(await staff(), { consortiumId, version: 0 })).lookId;
