import { cache } from "react";
import { sectionOfLink } from "#domain/organisations/confirmations/section-reads";
import { requestContext } from "#lib/requests/request-context";

/** The part of a profile behind a link, read once for the page and the title of its window. */
export const loadSection = cache(async (token: string) => sectionOfLink(await requestContext(), token));
