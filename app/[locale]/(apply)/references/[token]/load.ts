import { cache } from "react";
import { askedMemberReference } from "#domain/membership/member-references/member-reference-reads";
import { requestContext } from "#lib/requests/request-context";

/** What a member is asked behind a link, read once for the page and the title of its window. */
export const loadReference = cache(async (token: string) => askedMemberReference(await requestContext(), token));
