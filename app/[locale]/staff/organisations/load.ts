import { noteReading } from "#domain/access/people/note-reading";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { countJoinRequests } from "#domain/organisations/joining/office-join-requests";
import { type LastModerated, lastModerated } from "#domain/organisations/moderation/last-moderated";
import { moderatedOrganisations, type OrganisationModeration } from "#domain/organisations/moderation/moderation";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";
import { type ModerationParams, readParams } from "./moderation.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

export type Loaded = {
  state: ModerationParams;
  found: OrganisationModeration;
  /** How many requests to act for an organisation wait. */
  joinRequests: number;
  /** The organisation with which something was just done. */
  last: LastModerated | undefined;
  shortcuts: boolean;
  /** Seconds during which an email can be recalled. */
  hold: number;
};

/** For staff; undefined for anybody else who is signed in. */
export async function load(search: Search): Promise<Loaded | undefined> {
  await signedIn();
  const state = await readParams(search);
  const ctx = await requestContext();
  const found = await moderatedOrganisations(ctx, state);
  if (!found) return undefined;
  noteAfter(() => noteReading(ctx, { what: "organisations" }));
  const [joinRequests, last, shortcuts] = await Promise.all([
    countJoinRequests(ctx),
    state.done && state.did ? lastModerated(ctx, state.did) : undefined,
    shortcutKeys(ctx),
  ]);
  return { state, found, joinRequests: joinRequests ?? 0, last, shortcuts, hold: ctx.decisionHold };
}
