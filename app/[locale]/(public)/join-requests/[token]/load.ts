import { cache } from "react";
import { tokenField } from "#domain/access/input";
import { ownJoinRequest } from "#domain/organisations/joining/own-join-request";
import { requestContext } from "#lib/requests/request-context";

/** The reader's own request behind a link, or what the page says in its place; read once for the page and the title of its window. */
export const loadOwnRequest = cache(async (token: string) => {
  const found = tokenField.safeParse(token).success ? await ownJoinRequest(await requestContext(), token) : undefined;
  return found ?? (token === "sent" ? "sent" : "ended");
});
