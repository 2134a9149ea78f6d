import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { profileHistory } from "#domain/organisations/history/profile-history";
import { mergeParty } from "#domain/organisations/merge/merge-sides";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../../staff-only.ts";

/** For staff: what changed in the profile of one organisation. Undefined for anybody else, and for an organisation that is not there. */
export const load = cache(async (slug: string) => {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  const organisation = await mergeParty(ctx, { slug });
  const history = organisation && (await profileHistory(ctx, organisation.id));
  if (!history) return undefined;
  noteAfter(() => noteReading(ctx, { what: "organisations" }));
  return { name: organisation.profile.name, history };
});
