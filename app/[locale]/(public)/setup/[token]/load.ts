import { cache } from "react";
import { tokenField } from "#domain/access/input";
import { setupLinkOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

/** What the set-up page needs, read once for the page and the title of its window; undefined where the link does not work. */
export const loadSetup = cache(async (token: string) =>
  tokenField.safeParse(token).success ? setupLinkOf(await requestContext(), token) : undefined,
);
