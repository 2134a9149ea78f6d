import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import { LinkButton } from "../ui/button.tsx";
import { Header } from "./header.tsx";
import { type HeaderPerson, PersonLink } from "./person-link.tsx";

/** The header of public and member pages; `person` where somebody is signed in. */
export async function SiteHeader({ person }: { person?: HeaderPerson | undefined }) {
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const links = [
    { href: to.directory(), text: t("nav.directory"), pages: to.organisation("") },
    { href: to.consortia(), text: t("nav.consortia") },
    { href: to.calls(), text: t("nav.calls") },
    { href: to.about(), text: t("nav.about") },
  ];
  return (
    <Header label={t("nav.main")} links={links}>
      {person ? (
        <PersonLink person={person} />
      ) : (
        <>
          <a className="tap" href={to.signIn()}>
            {t("signIn")}
          </a>
          <LinkButton small href={to.apply()}>
            {t("becomeMember")}
          </LinkButton>
        </>
      )}
    </Header>
  );
}
