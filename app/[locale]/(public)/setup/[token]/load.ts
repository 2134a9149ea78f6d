import { tokenField } from "#domain/access/input";
import { setupLinkOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

export async function loadSetup(token: string) {
  return tokenField.safeParse(token).success ? setupLinkOf(await requestContext(), token) : undefined;
}
