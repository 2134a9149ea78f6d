import { tokenField } from "#domain/access/input";
import { signInLinkOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

export type Link = NonNullable<Awaited<ReturnType<typeof signInLinkOf>>>;

export async function loadLink(token: string) {
  return tokenField.safeParse(token).success ? signInLinkOf(await requestContext(), token) : undefined;
}
