import { joinApplication } from "#domain/membership/application/join-application";
import { answering } from "#lib/answering";
import { openedByLink } from "#lib/mailed-link";
import { paths } from "#lib/paths";

/** The button on the page of a colleague's link. */
export const POST = answering((request) => openedByLink(request, joinApplication, (locale, token) => paths(locale).applyJoin(token)));
