import { cache } from "react";
import { invitationKey } from "#domain/access/input";
import { invitationOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

/** In place of a token: a new link to the invitation, or one to sign in, was just sent. */
const SENT = ["renewed", "mailed"] as const;

/** The invitation behind a link, or why it cannot be accepted; read once for the page and the title of its window. */
export const loadInvitation = cache(async (token: string) => {
  const found = invitationKey.safeParse(token).success ? await invitationOf(await requestContext(), token) : undefined;
  if (found?.state === "open") return { ...found, state: found.state };
  return { state: found?.state ?? SENT.find((one) => one === token) ?? ("unknown" as const), own: found?.own === true };
});
