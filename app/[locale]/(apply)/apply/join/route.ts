import { joinApplication } from "#domain/membership/application/join-application";
import { openedByLink } from "#lib/mail/mailed-link";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";

/** The button on the page of a collaborator's link. */
export const POST = answering((request) => openedByLink(request, joinApplication, (locale, token) => paths(locale).applyJoin(token)));
