import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { Icon } from "../ui/icon.tsx";
import { Header } from "./header.tsx";
import { type HeaderPerson, PersonLink } from "./person-link.tsx";

export async function StaffHeader({ person }: { person?: HeaderPerson | undefined }) {
  const [t, search, locale] = await Promise.all([getTranslations("common"), getTranslations("search"), getLocale()]);
  const to = paths(locale);
  const office = [
    { href: to.staffApplications(), text: t("staff.applications") },
    { href: to.staffOrganisations(), text: t("staff.organisations"), pages: to.staffImports() },
    { href: to.staffConsortia(), text: t("staff.consortia") },
    { href: to.staffCalls(), text: t("staff.calls") },
    { href: to.staffPeople(), text: t("staff.people") },
    { href: to.staffInsight(), text: t("staff.insight") },
  ];
  const links = [
    ...(person?.office ? office : []),
    ...(person?.committee ? [{ href: to.staffCommittee(), text: t("staff.committee") }] : []),
    ...(person?.admin ? [{ href: to.staffSettings(), text: t("staff.settings") }] : []),
  ];
  return (
    <Header wide label={t("nav.staff")} links={links}>
      {person?.office ? (
        <a className="tap find" href={to.staffSearch()} data-dialog="palette" aria-keyshortcuts="Control+K">
          <Icon name="search" />
          {search("title")}
        </a>
      ) : null}
      {person ? <PersonLink person={{ ...person, staff: undefined }} /> : null}
    </Header>
  );
}
