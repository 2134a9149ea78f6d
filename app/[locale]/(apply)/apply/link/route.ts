import { openStatus } from "#domain/membership/status/open-status";
import { answering } from "#lib/answering";
import { openedByLink } from "#lib/mailed-link";
import { paths } from "#lib/paths";

/** The button on the status link's page. */
export const POST = answering((request) => openedByLink(request, openStatus, (locale, token) => paths(locale).applyLink(token)));
