import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "#components/ui/icon";
import { Logo } from "#components/ui/logo";
import { Tag } from "#components/ui/tag";
import { citations } from "#domain/organisations/profile/citations";
import { inLanguage } from "#domain/organisations/profile/localised";
import type { OrganisationView } from "#domain/organisations/reads";
import { formatDate } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { namedKinds } from "../../../named-kinds.ts";
import { Cite } from "./cite.tsx";
import type { Loaded } from "./load.ts";

/** The identifiers that tell which legal entity it is. */
const LEGAL: readonly string[] = ["vat", "pic", "ror"];

type Props = { organisation: OrganisationView; logo: Loaded["logo"]; children: ReactNode };

/** Its name, the short sentence, and one line: kind, place, member since, made up. `children`: what the reader can do. */
export async function Head({ organisation, logo, children }: Props) {
  const [t, term, kinds, locale] = await Promise.all([
    getTranslations("organisations.page"),
    getTranslations("terms"),
    namedKinds(),
    getLocale(),
  ]);
  const { profile, memberSince, madeUp, sources, isFromSources, verifications } = organisation;
  const short = inLanguage(profile.short, locale);
  const { numberOf } = citations(sources);
  const cited = numberOf("short");
  const place = [profile.town, profile.region ? term(`region.${profile.region}`) : null].filter(Boolean).join(", ");
  const since = isFromSources ? null : t("memberSince", { date: formatDate(memberSince, locale) });
  const meta = [profile.kind ? kinds.name(profile.kind) : null, place, since, madeUp ? t("madeUp") : null]
    .filter(Boolean)
    .join(BETWEEN_PARTS);
  return (
    <header className="who">
      {logo ? (
        // biome-ignore lint/performance/noImgElement: the component of Next needs a script.
        <img
          className="logo big"
          src={paths(locale).organisationLogo(organisation.slug, logo.version)}
          alt={logo.altText}
          width={72}
          height={72}
        />
      ) : (
        <Logo name={profile.name} size="big" />
      )}
      <h1>{profile.name}</h1>
      <div className="body stack">
        {short ? (
          <p className="lead text-ink" lang={short.lang === locale ? undefined : short.lang}>
            {short.text}
            <Cite n={cited} label={t("sourceOf", { n: cited ?? 0, what: t("short") })} />
          </p>
        ) : null}
        <p className="meta">
          {short && short.lang !== locale ? <Tag>{t(`inLanguage.${short.lang}`)}</Tag> : null} {meta}
        </p>
        {verifications.some(({ field }) => LEGAL.includes(field)) ? (
          <p className="checked">
            <Icon name="circle-check" />
            <span>{t("verifiedBadge")}</span>
          </p>
        ) : null}
        {children}
      </div>
    </header>
  );
}
