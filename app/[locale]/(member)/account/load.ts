import { ownAccount, ownConsents, ownSessions } from "#domain/access/people-reads";
import { requestContext } from "#lib/request-context";
import { signedIn } from "#lib/signed-in";

export async function load() {
  const who = await signedIn();
  const ctx = await requestContext();
  const [account, sessions, consents] = await Promise.all([ownAccount(ctx), ownSessions(ctx), ownConsents(ctx)]);
  return account && { who, account, sessions, consents };
}
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
