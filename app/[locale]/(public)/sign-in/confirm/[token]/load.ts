import { cache } from "react";
import { tokenField } from "#domain/access/input";
import { signInLinkOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

export type Link = NonNullable<Awaited<ReturnType<typeof signInLinkOf>>>;

/** Used instead of a token where a new link was just mailed. */
const RENEWED = "renewed";

/** What is behind a link, and whether somebody can sign in with it; read once for the page and the title of its window. */
export const loadLink = cache(async (token: string) => {
  if (token === RENEWED) return { state: RENEWED } as const;
  const link = tokenField.safeParse(token).success ? await signInLinkOf(await requestContext(), token) : undefined;
  return link && !link.ended ? ({ state: "open", link } as const) : ({ state: "ended", link } as const);
});
