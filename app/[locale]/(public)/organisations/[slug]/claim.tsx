import { getLocale, getTranslations } from "next-intl/server";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";

/** Where nobody acts for the organisation: what the page holds, and the way to act for it, which begins with an application. */
export async function Claim({ organisation: { actedFor, sources } }: { organisation: OrganisationView }) {
  if (actedFor) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const words = sources.length > 0 ? "claim" : "claimUnsourced";
  return <p className="meta">{t.rich(words, { a: (link) => <a href={paths(locale).apply()}>{link}</a> })}</p>;
}
