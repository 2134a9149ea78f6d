import { confirmApplication } from "#domain/membership/application/confirm-application";
import { answering } from "#lib/answering";
import { openedByLink } from "#lib/mailed-link";
import { paths } from "#lib/paths";

/** The confirm page's button. */
export const POST = answering((request) => openedByLink(request, confirmApplication, (locale, token) => paths(locale).applyConfirm(token)));
