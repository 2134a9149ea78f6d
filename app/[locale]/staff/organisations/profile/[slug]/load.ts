import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { colleaguesOf } from "#domain/access/people/people-reads";
import { mergeParty } from "#domain/organisations/merge/merge-sides";
import { ownProfile } from "#domain/organisations/reads";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { editorOf } from "../../../../(member)/profile/load.ts";
import { staffOnly } from "../../../staff-only.ts";

/** For staff: one organisation and who acts for it. Undefined for anybody else, and for an organisation that is not there. */
export const load = cache(async (slug: string) => {
  const who = await staffOnly();
  if (!who) return undefined;
  const ctx = await requestContext();
  const found = await mergeParty(ctx, { slug });
  const own = found && found.status !== "closed" ? await ownProfile(ctx, found.id) : undefined;
  const acting = own && (await colleaguesOf(ctx, own.id));
  if (!own || !acting) return undefined;
  noteAfter(() => noteReading(ctx, { what: "organisations" }));
  return { editor: await editorOf(ctx, own, who.personId), acting };
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
