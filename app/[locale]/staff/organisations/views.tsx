import { getLocale, getTranslations } from "next-intl/server";
import type { OrganisationModeration } from "#domain/organisations/moderation/moderation";
import type { OrganisationModerationView } from "#domain/organisations/moderation/moderation-views";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { ListViews } from "../list-views.tsx";
import { inList, type ModerationParams, moderationHref } from "./moderation.params.ts";

const GROUPS: Record<"look" | "all", OrganisationModerationView[]> = {
  look: ["toLookAt", "watched", "waiting", "reported", "corrected", "new", "changed", "logo"],
  all: ["lookedAt", "listed", "unlisted", "hidden", "suspended", "members", "notYet"],
};

type Props = { path: string; state: ModerationParams; counts: OrganisationModeration["counts"]; joinRequests: number };

/** The lists with how many each holds under the same search, and the requests to act for an organisation. */
export async function Views({ path, state, counts, joinRequests }: Props) {
  const [t, locale] = await Promise.all([getTranslations("moderation.organisations"), getLocale()]);
  const { view } = state;
  const listsOf = (group: "look" | "all") =>
    GROUPS[group].map((each) => ({
      ...{ key: each, href: moderationHref(path, { ...inList(state), view: each }) },
      ...{ text: t(`views.${each}`), n: formatNumber(counts[each], locale), isCurrent: each === view },
    }));
  const joining = {
    ...{ key: "joining", href: paths(locale).staffJoinRequests(), text: t("views.joining") },
    ...{ n: formatNumber(joinRequests, locale), isCurrent: false },
  };
  return (
    <ListViews
      label={t("viewsLabel")}
      open={t("viewsOpen", { view: t(`views.${view}`), n: formatNumber(counts[view], locale) })}
      groups={[
        { key: "look", title: t("groups.look"), isTitleHidden: true, views: [...listsOf("look"), joining] },
        { key: "all", title: t("groups.all"), views: listsOf("all") },
      ]}
    />
  );
}
