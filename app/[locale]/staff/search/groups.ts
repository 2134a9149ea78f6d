import { getLocale, getTranslations } from "next-intl/server";
import { isLooking } from "#domain/consortia/state";
import type { Person } from "#domain/kernel/actor";
import type { Found } from "#domain/search/found";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { paths } from "#lib/paths";
import { iconPaths } from "../../../../components/ui/icon-paths.ts";
import { dueWords } from "../applications/row-words.ts";
import type { FoundGroup, FoundItem } from "./found-group.ts";
import { foundChapters, foundPages } from "./places.ts";
import { searchHref } from "./search.params.ts";

const joined = (...parts: (string | null)[]) => parts.filter(Boolean).join(BETWEEN_PARTS);

/** What was found in the reader's words, group by group, without those that are empty. `now`: when a deadline is compared. */
export async function groupsOf(found: Found, q: string, actor: Person, now: Date): Promise<FoundGroup[]> {
  const [t, locale, pages, chapters] = await Promise.all([getTranslations("search"), getLocale(), foundPages(actor, q), foundChapters(q)]);
  const to = paths(locale);
  const recent = q === "";
  const inList = (path: string, more: boolean, key: "applications" | "organisations" | "people" | "consortia" | "calls") =>
    more && !recent ? { href: searchHref(path, { q }), text: t(`more.${key}`) } : undefined;
  const all = (path: string, narrowed: string) => `${path}?${narrowed}`;
  const { applications, organisations, people, consortia, calls } = found;
  const groups: FoundGroup[] = [
    {
      key: "applications",
      title: t(recent ? "groups.recentApplications" : "groups.applications"),
      icon: iconPaths["file-text"],
      more: inList(all(to.staffApplications(), "view=all"), applications.more, "applications"),
      items: await applicationItems(applications.rows),
    },
    {
      key: "organisations",
      title: t("groups.organisations"),
      icon: iconPaths["building-complex"],
      more: inList(to.directory(), organisations.more, "organisations"),
      items: organisations.rows.map(({ slug, name, town }) => ({ href: to.organisation(slug), text: name, detail: town ?? "", late: "" })),
    },
    {
      key: "people",
      title: t(recent ? "groups.recentPeople" : "groups.people"),
      icon: iconPaths.user,
      more: inList(to.staffPeople(), people.more, "people"),
      items: people.rows.map(({ personId, name, position, organisation }) => ({
        href: to.staffPerson(personId),
        text: name,
        detail: joined(position, organisation),
        late: "",
      })),
    },
    {
      key: "consortia",
      title: t("groups.consortia"),
      icon: iconPaths.users,
      more: inList(to.consortia(), consortia.more, "consortia"),
      items: await consortiumItems(consortia.rows, now),
    },
    {
      key: "calls",
      title: t("groups.calls"),
      icon: iconPaths.calendar,
      more: inList(all(to.calls(), "list=all"), calls.more, "calls"),
      items: await callItems(calls.rows),
    },
    { key: "pages", title: t("groups.pages"), icon: iconPaths["layout-dashboard"], more: undefined, items: pages },
    { key: "handbook", title: t("groups.handbook"), icon: iconPaths["circle-question-mark"], more: undefined, items: chapters },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

async function applicationItems(rows: Found["applications"]["rows"]): Promise<FoundItem[]> {
  const [t, search, due, locale] = await Promise.all([
    getTranslations("membership.status"),
    getTranslations("search"),
    dueWords(),
    getLocale(),
  ]);
  return rows.map((row) => {
    const { late, words } = due({ ...row, stageDue: null });
    return {
      href: paths(locale).staffApplication(row.id),
      text: row.organisation,
      detail: joined(
        row.reference,
        row.applicant,
        t(row.status),
        row.mine ? search("assignedToYou") : row.assignee && search("assignedTo", { name: row.assignee }),
      ),
      late: late ? words : "",
    };
  });
}

async function consortiumItems(rows: Found["consortia"]["rows"], now: Date): Promise<FoundItem[]> {
  const [t, locale] = await Promise.all([getTranslations("consortia.status"), getLocale()]);
  return rows.map(({ slug, title, ...row }) => ({
    href: paths(locale).consortium(slug),
    text: title,
    detail: t(isLooking(row, now) ? "looking" : row.status === "open" ? "closed" : row.status),
    late: "",
  }));
}

async function callItems(rows: Found["calls"]["rows"]): Promise<FoundItem[]> {
  const [t, locale] = await Promise.all([getTranslations("calls.status"), getLocale()]);
  return rows.map(({ slug, title, status, programme }) => ({
    href: status === "published" ? paths(locale).call(slug) : paths(locale).staffCall(slug),
    text: title,
    detail: joined(programme, status === "published" ? null : t(status)),
    late: "",
  }));
}
