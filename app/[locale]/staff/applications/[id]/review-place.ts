import { getLocale } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import type { QueueQuery } from "#domain/review/queue/queue";
import { paths } from "#lib/paths";
import { here } from "#lib/requests/here";
import { placeHref, readView } from "../applications.params.ts";

/** The list of the queue that the address of an application's page names: the one that somebody came from. */
export const queueHere = async (): Promise<QueueQuery> => readView((await here()).split("?")[1] ?? "");

/** An address that names the list too, on one of its pages. */
function naming(query: QueueQuery, address: string, page = query.page): string {
  const [path = "", fragment] = address.split("#");
  return placeHref(path, query, { page }) + (fragment ? `#${fragment}` : "");
}

/** The addresses about an application, each with the list of the queue that this one names. */
export async function reviewPlaces() {
  const [locale, query] = [await getLocale(), await queueHere()];
  const to = paths(locale);
  return {
    application: (id: string, page?: number) => naming(query, to.staffApplication(id), page),
    document: (id: string, document: string) => naming(query, to.staffDocumentBeside(id, document)),
    /** A step at the foot of an application, or none; a document that is read beside it stays. */
    step: (id: string, document: string | undefined, step?: string) => {
      const asked = new URLSearchParams({ ...(document && { document }), ...(step && { step }) }).toString();
      return naming(query, to.staffApplication(id) + (asked ? `?${asked}` : ""));
    },
    decision: (id: string, step: string) => naming(query, `${to.staffDecision(id)}?step=${step}`),
    queue: (change: Parameters<typeof placeHref>[2] = {}) => placeHref(to.staffApplications(), query, change),
  };
}

/** Where a decision leads back to. */
export const decidedHref = async (locale: Locale, id: string) => naming(await queueHere(), paths(locale).staffApplication(id));
