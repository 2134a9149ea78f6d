import { redirect } from "next/navigation";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { mailedLink } from "#domain/membership/reads";
import { RETENTION_LENGTHS } from "#domain/retention/lengths";
import { paths } from "#lib/paths";
import { requestContext } from "#lib/requests/request-context";
import { applicant } from "./status/[reference]/load.ts";

type Purpose = Parameters<typeof mailedLink>[2];

/** After so many days an application that nobody confirmed is deleted, and a draft that nobody sent. */
export const DELETED_DAYS = { days: String(RETENTION_LENGTHS.unconfirmed.n), draft: String(RETENTION_LENGTHS.draft.n) };

/** What is behind a mailed link, asked once for its page and the title of its window. */
export const loadMailedLink = cache(async (token: string, purpose: Purpose) => mailedLink(await requestContext(), token, purpose));

/** A link is pressed again in the email where somebody left off: the browser that may open the application is led to it, though the link has ended. */
export async function leadOn(link: Awaited<ReturnType<typeof loadMailedLink>>) {
  if (link.state === "ended" && (await applicant(link.reference)).kind === "applicant")
    redirect(paths(await getLocale()).applyTasks(link.reference));
}

/** The title of a mailed link's window: `key` is its page in the catalogue, unless the link has ended. */
export async function mailedLinkMetadata(params: Promise<{ token: string }>, purpose: Purpose, key: "link" | "confirm" | "join") {
  const [t, { token }] = await Promise.all([getTranslations("membership"), params]);
  const { state } = await loadMailedLink(token, purpose);
  const title = state === "open" ? t(`${key}.title`) : t("ended.title");
  return { title: `${title} · ${t("section")}`, robots: { index: false } };
}
