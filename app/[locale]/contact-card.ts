import { getLocale, getTranslations } from "next-intl/server";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { Profile } from "#domain/organisations/state";
import { portalUrl } from "#lib/env";
import { paths } from "#lib/paths";
import { vcardOf } from "#lib/vcard";

type Carded = Pick<Profile, "name" | "short" | "town" | "region" | "country" | "website">;
type Contact = { name: string | null; email: string | null; phone: string | null };
type Card = { slug: string; profile: Carded; madeUp: boolean; updatedAt: Date; isFromSources: boolean };

/** What writes an organisation as a contact card in the reader's language; with its contact only where one is given. */
export async function contactCards() {
  const [locale, t, term] = await Promise.all([getLocale(), getTranslations("organisations.page"), getTranslations("terms")]);
  return ({ slug, profile, madeUp, updatedAt, isFromSources }: Card, contact?: Contact): string => {
    const short = inLanguage(profile.short, locale)?.text;
    const region = profile.region ? term(`region.${profile.region}`) : null;
    return vcardOf([
      ["FN", profile.name],
      ["N", contact?.name ?? profile.name, "", "", "", ""],
      ["ORG", profile.name],
      ["ADR", "", "", "", profile.town, region, "", profile.country],
      ["TEL", contact?.phone],
      ["EMAIL", contact?.email],
      ["URL", profile.website],
      ["NOTE", [short, madeUp ? t("madeUpText") : null].filter(Boolean).join("\n")],
      ["SOURCE", `${portalUrl() ?? ""}${paths(locale).organisation(slug)}`],
      ["REV", isFromSources ? null : updatedAt.toISOString()],
    ]);
  };
}
