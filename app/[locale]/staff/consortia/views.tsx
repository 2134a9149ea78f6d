import { getLocale, getTranslations } from "next-intl/server";
import type { ConsortiumModeration } from "#domain/consortia/moderation/moderation";
import type { ConsortiumView } from "#domain/consortia/moderation/state";
import { formatNumber } from "#lib/format";
import { ListViews } from "../list-views.tsx";
import { consortiaHref } from "./consortia.params.ts";

const GROUPS: Record<"look" | "all", ConsortiumView[]> = {
  look: ["toReview", "waiting", "corrected", "new", "changed", "uncoordinated"],
  all: ["kept", "all", "shown", "hidden"],
};

type Props = { path: string; view: ConsortiumView; counts: ConsortiumModeration["counts"] };

/** The lists of consortia, with how many each holds. */
export async function Views({ path, view, counts }: Props) {
  const [t, locale] = await Promise.all([getTranslations("moderation"), getLocale()]);
  const listsOf = (group: "look" | "all") =>
    GROUPS[group].map((each) => ({
      ...{ key: each, href: consortiaHref(path, { view: each }), text: t(`consortia.views.${each}`) },
      ...{ n: formatNumber(counts[each], locale), isCurrent: each === view },
    }));
  return (
    <ListViews
      label={t("organisations.viewsLabel")}
      open={t("organisations.viewsOpen", { view: t(`consortia.views.${view}`), n: formatNumber(counts[view], locale) })}
      groups={[
        { key: "look", title: t("organisations.groups.look"), isTitleHidden: true, views: listsOf("look") },
        { key: "all", title: t("consortia.allOfThem"), views: listsOf("all") },
      ]}
    />
  );
}
