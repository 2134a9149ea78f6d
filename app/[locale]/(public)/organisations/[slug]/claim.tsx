import { getLocale, getTranslations } from "next-intl/server";
import type { OrganisationView } from "#domain/organisations/reads";
import { paths } from "#lib/paths";
import type { Loaded } from "./load.ts";

type Props = { organisation: OrganisationView; reader: Loaded["reader"] };

/** The way to act for the organisation: where nobody does, also what the page holds. */
export async function Claim({ organisation: { actedFor, sources, slug, listed }, reader }: Props) {
  if (reader === "own" || !listed) return null;
  const [t, locale] = await Promise.all([getTranslations("organisations.page"), getLocale()]);
  const words = actedFor ? "claimJoin" : sources.length > 0 ? "claim" : "claimUnsourced";
  return <p className="meta no-print">{t.rich(words, { a: (link) => <a href={paths(locale).organisationJoin(slug)}>{link}</a> })}</p>;
}
