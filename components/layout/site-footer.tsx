import { getLocale, getTranslations } from "next-intl/server";
import { paths } from "#lib/paths";
import type { NavLink } from "./nav-links.tsx";
import type { HeaderPerson } from "./person-link.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

export async function SiteFooter({ person }: { person?: HeaderPerson | undefined }) {
  const [t, locale] = await Promise.all([getTranslations("common"), getLocale()]);
  const to = paths(locale);
  const find = [
    { href: to.directory(), text: t("nav.directory") },
    { href: to.consortia(), text: t("nav.consortia") },
    { href: to.calls(), text: t("nav.calls") },
    { href: to.about(), text: t("nav.about") },
  ];
  const takePart = person
    ? [
        ...(person.href === to.desk() ? [{ href: person.href, text: t("member.desk") }] : []),
        { href: to.account(), text: t("member.account") },
      ]
    : [
        { href: to.apply(), text: t("becomeMember") },
        { href: to.signIn(), text: t("signIn") },
      ];
  const help = [
    { href: to.help(), text: t("nav.contact") },
    { href: to.accessibility(), text: t("nav.accessibility") },
    { href: to.privacy(), text: t("nav.privacy") },
    { href: to.developers(), text: t("nav.developers") },
  ];
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <b>{t("cluster")}</b>
          <p>{t("tagline")}</p>
          <p>{t("software")}</p>
          <ThemeSwitch />
        </div>
        <Column title={t("nav.find")} links={find} />
        <Column title={t("nav.takePart")} links={takePart} />
        <Column title={t("nav.help")} links={help} />
      </div>
    </footer>
  );
}

const Column = ({ title, links }: { title: string; links: NavLink[] }) => (
  <div>
    <b>{title}</b>
    <ul>
      {links.map((link) => (
        <li key={link.href}>
          <a href={link.href}>{link.text}</a>
        </li>
      ))}
    </ul>
  </div>
);
