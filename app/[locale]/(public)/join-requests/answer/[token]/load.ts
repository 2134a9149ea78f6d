import { cache } from "react";
import { tokenField } from "#domain/access/input";
import { joinRequestByLink } from "#domain/organisations/joining/answer-link-reads";
import { requestContext } from "#lib/requests/request-context";

/** In place of a token: the request was just answered. */
const ANSWERED = ["accepted", "declined"] as const;

/** The request behind a link, or what the page says in its place; read once for the page and the title of its window. */
export const loadRequest = cache(async (token: string) => {
  const asked = tokenField.safeParse(token).success ? await joinRequestByLink(await requestContext(), token) : undefined;
  return asked ?? ANSWERED.find((one) => one === token) ?? ("ended" as const);
});
