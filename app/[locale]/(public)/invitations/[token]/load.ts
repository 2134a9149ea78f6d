import { tokenField } from "#domain/access/input";
import { invitationOf } from "#domain/access/sign-in/link-reads";
import { requestContext } from "#lib/requests/request-context";

export async function loadInvitation(token: string) {
  return tokenField.safeParse(token).success ? invitationOf(await requestContext(), token) : undefined;
}
