import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { OrganisationModeration } from "#domain/organisations/moderation/moderation";
import type { OrganisationModerationView } from "#domain/organisations/moderation/moderation-views";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { inList, type ModerationParams, moderationHref } from "./moderation.params.ts";

const GROUPS: Record<"look" | "all", OrganisationModerationView[]> = {
  look: ["toLookAt", "watched", "waiting", "reported", "corrected", "new", "changed", "logo"],
  all: ["lookedAt", "listed", "unlisted", "hidden", "suspended"],
};

type Props = { path: string; state: ModerationParams; counts: OrganisationModeration["counts"]; joinRequests: number };

/** The lists with how many each holds under the same search; on phones behind one button, without a script. */
export async function Views({ path, state, counts, joinRequests }: Props) {
  const [t, locale] = await Promise.all([getTranslations("moderation.organisations"), getLocale()]);
  const { view } = state;
  return (
    <nav className="viewlist self-start" aria-label={t("viewsLabel")}>
      <button type="button" className="btn quiet s-only" popoverTarget="views">
        {t("viewsOpen", { view: t(`views.${view}`), n: formatNumber(counts[view], locale) })}
        <Icon name="chevron-right" />
      </button>
      <div id="views" popover="auto" className="more-views">
        {(["look", "all"] as const).map((group) => (
          <section key={group}>
            {/* Its first list has the same name. */}
            <h2 className={group === "look" ? "vh" : undefined}>{t(`groups.${group}`)}</h2>
            <ul className="views">
              {GROUPS[group].map((each) => (
                <li key={each}>
                  <a href={moderationHref(path, { ...inList(state), view: each })} aria-current={each === view ? "page" : undefined}>
                    {t(`views.${each}`)} <span className="num">{formatNumber(counts[each], locale)}</span>
                  </a>
                </li>
              ))}
              {group === "look" ? (
                <li>
                  <a href={paths(locale).staffJoinRequests()}>
                    {t("views.joining")} <span className="num">{formatNumber(joinRequests, locale)}</span>
                  </a>
                </li>
              ) : null}
            </ul>
          </section>
        ))}
      </div>
    </nav>
  );
}
