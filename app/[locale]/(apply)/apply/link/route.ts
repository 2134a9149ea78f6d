import { openStatus } from "#domain/membership/status/open-status";
import { openedByLink } from "#lib/mail/mailed-link";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";

/** The button on the status link's page. */
export const POST = answering((request) => openedByLink(request, openStatus, (locale, token) => paths(locale).applyLink(token)));
