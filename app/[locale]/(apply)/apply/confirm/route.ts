import { confirmApplication } from "#domain/membership/application/confirm-application";
import { openedByLink } from "#lib/mail/mailed-link";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";

/** The confirm page's button. */
export const POST = answering((request) => openedByLink(request, confirmApplication, (locale, token) => paths(locale).applyConfirm(token)));
