import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { Workspace } from "#domain/consortia/workspace";
import { formatDate, formatList } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { countryName } from "#lib/format/countries";
import { paths } from "#lib/paths";

/** What is lacking, and the smallest sets of members that would close it, each with the way to invite it for whoever may. */
export async function Closing({ workspace: { slug: consortium, gap, may } }: { workspace: Workspace }) {
  const [t, places, locale] = await Promise.all([getTranslations("eligibility"), getTranslations("invitations"), getLocale()]);
  const mayInvite = may.invite === true;
  if (!gap || (gap.sets.length === 0 && gap.roles.length === 0)) return null;
  const { closes, sets } = gap;
  const size = sets[0]?.length ?? 0;
  return (
    <section>
      <h3>{t("closing.title")}</h3>
      {gap.roles.length > 0 ? (
        <p className="mt-3 wrap-anywhere">
          {t("closing.lacking", {
            n: gap.roles.reduce((sum, { open }) => sum + open, 0),
            roles: formatList(
              gap.roles.map(({ title, open, seats }) => t("closing.openOf", { title, open, seats })),
              locale,
            ),
          })}
        </p>
      ) : null}
      {gap.promised.length > 0 ? (
        <ul className="items mt-3">
          {gap.promised.map(({ name, role, until }) => (
            <li key={name}>
              <b>{name}</b> <StatusBadge>{t(until ? "closing.invited" : "closing.accepted")}</StatusBadge>
              <p className="meta wrap-anywhere">
                {t("closing.fills", { role })}
                {until ? `${BETWEEN_PARTS}${t("closing.answerBy", { date: formatDate(until, locale) })}` : null}
              </p>
            </li>
          ))}
        </ul>
      ) : null}
      <p className="mt-3">
        {gap.promised.length > 0 && closes !== "promised" ? `${t("closing.ifTheyJoin")} ` : null}
        {closes === "whole" || closes === "roles" || closes === "rules" ? t(`closing.${closes}`, { n: size }) : t(`closing.${closes}`)}
      </p>
      <ul className="items mt-3">
        {sets.map((set) => (
          <li key={set.map(({ id }) => id).join()}>
            {set.map(({ id, name, slug, country, fills }) => (
              <p key={id}>
                <a className="main" href={paths(locale).organisation(slug)}>
                  {name}
                </a>
                {country ? <span className="meta"> {countryName(country, locale)}</span> : null}
                {fills ? <span className="meta block wrap-anywhere">{t("closing.fills", { role: fills })}</span> : null}
                {mayInvite ? (
                  <a className="alone" href={paths(locale).consortiumInvitations(consortium, slug)} aria-label={places("invite", { name })}>
                    {places("inviteShort")}
                  </a>
                ) : null}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
