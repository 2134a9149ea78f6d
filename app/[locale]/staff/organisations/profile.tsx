import { getLocale, getTranslations } from "next-intl/server";
import { InLanguage } from "#components/organisation/in-language";
import { OrganisationCard } from "#components/organisation/organisation-card";
import { Icon } from "#components/ui/icon";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import { changedLanguage } from "#domain/organisations/moderation/changed-language";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { inLanguage } from "#domain/organisations/profile/localised";
import { formatDate, formatDateTime } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { hidingText } from "../../hiding-text.ts";
import { namedKinds } from "../../named-kinds.ts";
import { Asked } from "./asked.tsx";
import { Changes } from "./changes.tsx";
import { Decisions } from "./decisions.tsx";
import { FirstTime } from "./first-time.tsx";
import { Reports } from "./reports.tsx";
import { Watched } from "./watched.tsx";
import { whyNot } from "./why-not.ts";

const TONES = { watched: "warn", asked: "warn", reported: "warn", corrected: "info", new: "ok", changed: "info", logo: "info" } as const;

/** An organisation to look at: why, what changed, and what staff may do; at the right how the directory shows it. */
export async function ModeratedProfile({ row }: { row: ModeratedOrganisation }) {
  const [t, page, term, kinds, common, locale, cannot] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.page"),
    getTranslations("terms"),
    namedKinds(),
    getTranslations("common"),
    getLocale(),
    whyNot(row),
  ]);
  const { profile, change, publishedAt, hidden, look, logo, reasons } = row;
  const changed = change?.fields.map(({ field }) => field) ?? [];
  const short = inLanguage(profile.short, changedLanguage(changed, "short", locale));
  const to = paths(locale);
  const href = to.organisation(row.slug);
  const what = change
    ? t("changedBy", { n: change.fields.length, by: change.by ?? "", date: formatDateTime(change.at, locale) })
    : publishedAt
      ? t("publishedOn", { date: formatDateTime(publishedAt, locale) })
      : t("savedOn", { date: formatDateTime(row.updatedAt, locale) });
  const place = profile.town ?? (profile.region && term(`region.${profile.region}`));
  const meta = [profile.kind && kinds.name(profile.kind), place, row.madeUp && common("madeUp")];
  return (
    <article className="moderated" id={row.slug} aria-label={profile.name} data-cannot={JSON.stringify(cannot)}>
      <header>
        <div className="row">
          <h2>
            <a className="main" href={href}>
              {profile.name}
            </a>
          </h2>
          {row.status === "active" ? null : <StatusBadge tone="warn">{term(`organisationStatus.${row.status}`)}</StatusBadge>}
          {reasons.map((reason) => (
            <StatusBadge key={reason} tone={TONES[reason]}>
              {t(`badges.${reason}`)}
            </StatusBadge>
          ))}
        </div>
        <p className="meta">
          {what}
          {look ? `${BETWEEN_PARTS}${t("lookedBy", { how: look.how, by: look.by ?? "", date: formatDateTime(look.at, locale) })}` : null}
        </p>
        <div className="ways">
          <a className="tap meta" href={to.staffProfile(row.slug)}>
            {t(row.may.edit === true ? "toProfile" : "toPeople")} <VisuallyHidden>{profile.name}</VisuallyHidden>
          </a>{" "}
          <a className="tap meta" href={to.staffOrganisationHistory(row.slug)}>
            {t("fullHistory")} <VisuallyHidden>{profile.name}</VisuallyHidden>
          </a>
        </div>
      </header>
      <div className="stack">
        {hidden ? (
          <div className="note warn">
            <b>{t("hiddenOn", { date: formatDate(hidden.at, locale) })}</b>
            <p className="given">{await hidingText(hidden)}</p>
          </div>
        ) : null}
        <Watched finds={row.watched} />
        <Reports reports={row.reports} />
        {row.asked ? <Asked row={row} asked={row.asked} /> : null}
        {reasons.includes("new") ? <FirstTime profile={profile} /> : null}
        {change && !reasons.includes("new") ? (
          <Changes changes={change.fields.map(({ field, theirs, mine }) => ({ field, before: theirs, after: mine }))} />
        ) : null}
        {reasons.includes("changed") && !change ? <p>{t("notChanged")}</p> : null}
        {row.leftSite ? (
          <p className="ck look">
            <Icon name="triangle-exclamation-point" size={16} />
            {t("leftSite", { site: row.leftSite })}
          </p>
        ) : null}
        {change && row.leftSite === undefined && row.watched.length === 0 ? (
          <p className="ck pass">
            <Icon name="check" size={16} />
            {t("nothingFound")}
          </p>
        ) : null}
        {logo && (reasons.includes("logo") || reasons.includes("new")) ? (
          <p className="ck">
            <Icon name="check" size={16} />
            {t("logoText", { text: logo.altText })}
          </p>
        ) : null}
      </div>
      <Decisions row={row} />
      <div className="shown">
        <p className="meta">{t(publishedAt && row.status === "active" ? "asShown" : "asShownLater")}</p>
        <OrganisationCard
          href={href}
          name={profile.name}
          sectors={profile.sectors}
          sectorWords={profile.sectors.map((sector) => term(`sector.${sector}`)).join(", ")}
          short={
            short && (
              <InLanguage lang={short.lang} locale={locale} mark={page(`inLanguage.${short.lang}`)}>
                {short.text}
              </InLanguage>
            )
          }
          meta={meta.filter(Boolean).join(BETWEEN_PARTS)}
          logo={logo && { src: to.organisationLogo(row.slug, logo.version), altText: logo.altText }}
        />
      </div>
    </article>
  );
}
