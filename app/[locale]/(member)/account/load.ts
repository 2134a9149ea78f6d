import { ownLeftAlone } from "#domain/access/erasure/erasure-reads";
import { ownAccount, ownConsents, ownSessions } from "#domain/access/people/people-reads";
import { shortcutKeys } from "#domain/access/people/shortcut-reads";
import { isStaff } from "#domain/kernel/actor";
import { requestContext } from "#lib/requests/request-context";
import { signedIn } from "#lib/sessions/signed-in";

export async function load() {
  const who = await signedIn();
  const ctx = await requestContext();
  const [account, sessions, consents, keys, left] = await Promise.all([
    ownAccount(ctx),
    ownSessions(ctx),
    ownConsents(ctx),
    isStaff(ctx.actor) ? shortcutKeys(ctx) : undefined,
    ownLeftAlone(ctx),
  ]);
  return account && { who, account, sessions, consents, keys, left };
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
