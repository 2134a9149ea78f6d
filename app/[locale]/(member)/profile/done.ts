import { getTranslations } from "next-intl/server";
import type { OwnProfile } from "#domain/organisations/reads";

export const CAPABILITY_DONE = [
  "capabilityAdded",
  "capabilitySaved",
  "capabilityRemoved",
  "capabilityConfirmed",
  "sectionConfirmed",
] as const;
const DONE = ["saved", "published", "unpublished", "waiting", "withdrawn", ...CAPABILITY_DONE] as const;

/** What was just done, as the address of the page names it. */
export async function saidOf(own: OwnProfile, done: string | undefined) {
  const known = DONE.find((name) => name === done);
  if (!known) return undefined;
  const t = await getTranslations("organisations.profile");
  const isListed = own.publishedAt !== null && own.status === "active";
  return t(`done.${known === "saved" && isListed ? "savedListed" : known}`);
}
