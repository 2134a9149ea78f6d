import { getLocale, getTranslations } from "next-intl/server";
import { InLanguage } from "#components/organisation/in-language";
import { OrganisationCard } from "#components/organisation/organisation-card";
import { StatusBadge } from "#components/ui/status-badge";
import { VisuallyHidden } from "#components/ui/visually-hidden";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import { inLanguage } from "#domain/organisations/profile/localised";
import { formatDate, formatDateTime } from "#lib/format";
import { paths } from "#lib/paths";
import { Asked } from "./asked.tsx";
import { Changes } from "./changes.tsx";
import { Decisions } from "./decisions.tsx";

/** A published or changed profile: what changed at the left, how the directory shows it at the right, then what staff may do. */
export async function ModeratedProfile({ row }: { row: ModeratedOrganisation }) {
  const [t, page, duplicates, term, common, locale] = await Promise.all([
    getTranslations("moderation.organisations"),
    getTranslations("organisations.page"),
    getTranslations("duplicates.merge"),
    getTranslations("terms"),
    getTranslations("common"),
    getLocale(),
  ]);
  const { profile, change, publishedAt, hidden } = row;
  const short = inLanguage(profile.short, locale);
  const href = paths(locale).organisation(row.slug);
  const what = change
    ? t("changedBy", { n: change.fields.length, by: change.by ?? "", date: formatDateTime(change.at, locale) })
    : publishedAt
      ? t("publishedOn", { date: formatDateTime(publishedAt, locale) })
      : t("savedOn", { date: formatDateTime(row.updatedAt, locale) });
  const place = profile.town ?? (profile.region && term(`region.${profile.region}`));
  const meta = [profile.kind && term(`kind.${profile.kind}`), place, row.madeUp && common("madeUp")];
  return (
    <article className="box rv" aria-label={profile.name}>
      <div className="stack">
        <header>
          <div className="row">
            <h2>
              <a href={href}>{profile.name}</a>
            </h2>
            {row.status === "active" ? null : <StatusBadge tone="warn">{term(`organisationStatus.${row.status}`)}</StatusBadge>}
            {change ? (
              <StatusBadge tone="info">{t("changed")}</StatusBadge>
            ) : row.isNew ? (
              <StatusBadge tone="ok">{t("new")}</StatusBadge>
            ) : null}
          </div>
          <p className="meta">{what}</p>
        </header>
        {hidden ? (
          <div className="note warn">
            <b>{t("hiddenOn", { date: formatDate(hidden.at, locale) })}</b>
            <p className="given">{hidden.reason}</p>
          </div>
        ) : null}
        {row.asked ? <Asked row={row} asked={row.asked} /> : null}
        {change && !row.asked ? (
          <Changes changes={change.fields.map(({ field, theirs, mine }) => ({ field, before: theirs, after: mine }))} />
        ) : null}
        <Decisions row={row} />
        <p className="meta">
          <a className="inline-block py-1" href={paths(locale).staffMerges(row.slug)}>
            {duplicates("link")} <VisuallyHidden>{profile.name}</VisuallyHidden>
          </a>
        </p>
      </div>
      <div>
        <p className="meta mb-2">{t("asShown")}</p>
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
          meta={meta.filter(Boolean).join(" · ")}
        />
      </div>
    </article>
  );
}
