import { getLocale, getTranslations } from "next-intl/server";
import type { PeopleList } from "#domain/access/state";
import { formatNumber } from "#lib/format";
import { paths } from "#lib/paths";
import { ListViews } from "../list-views.tsx";
import type { Loaded } from "./load.ts";
import { peopleHref } from "./people.params.ts";

const GROUPS: Record<"office" | "members" | "all", PeopleList[]> = {
  office: ["office", "staffAdmin", "reviewer", "committee"],
  members: ["members", "owner", "admin", "editor", "viewer"],
  all: ["none", "everyone"],
};

/** The lists of people by their roles, staff apart from members, with how many each has under the same search. */
export async function PeopleLists({ loaded: { people, query, list } }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("access.staffPeople"), getLocale()]);
  const path = paths(locale).staffPeople();
  const numberOf = (each: PeopleList) => formatNumber(people.counts?.[each] ?? 0, locale);
  return (
    <ListViews
      label={t("listsLabel")}
      open={t("listsOpen", { list: t(`lists.${list}`), n: numberOf(list) })}
      groups={(["office", "members", "all"] as const).map((group) => ({
        key: group,
        title: t(`groups.${group}`),
        isTitleHidden: group === "office",
        views: GROUPS[group].map((each) => ({
          ...{ key: each, href: peopleHref(path, { q: query.q, list: each }), text: t(`lists.${each}`) },
          ...{ n: numberOf(each), isCurrent: each === list },
        })),
      }))}
    />
  );
}
