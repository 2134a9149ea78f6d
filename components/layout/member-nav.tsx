import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { paths } from "#lib/paths";
import { here, organisationHere } from "#lib/requests/here";
import { Icon, type IconName } from "../ui/icon.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";

/** The member's pages: at the left, a bar at the bottom of phones. `children`: whose they are. `toAnswer`: how many messages wait for the reader. */
export async function MemberNav({ toAnswer, children }: { toAnswer: number; children?: ReactNode }) {
  const [t, locale, asked, chosen] = await Promise.all([getTranslations("common"), getLocale(), here(), organisationHere()]);
  const to = paths(locale);
  const path = asked.split("?")[0];
  const isHere = (href: string) => path === href || path?.startsWith(`${href}/`);
  const links: { href: string; text: string; icon: IconName; n?: number }[] = [
    { href: to.desk(chosen), text: t("member.desk"), icon: "layout-dashboard" },
    { href: to.profile(chosen), text: t("member.profile"), icon: "building-complex" },
    { href: to.people(chosen), text: t("member.people"), icon: "users" },
    { href: to.messages(), text: t("member.messages"), icon: "mail", n: toAnswer },
    { href: to.consortia(), text: t("member.consortia"), icon: "link" },
    { href: to.account(chosen), text: t("member.account"), icon: "user" },
  ];
  return (
    <nav className="ws-nav" aria-label={t("nav.member")}>
      {children ? <div className="id">{children}</div> : null}
      <ul>
        {links.map(({ href, text, icon, n = 0 }) => (
          <li key={href}>
            <a href={href} aria-current={isHere(href.split("?")[0] ?? href) ? "page" : undefined}>
              <Icon name={icon} />
              <span>{text}</span>
              {n > 0 ? (
                <>
                  <span className="count" aria-hidden="true">
                    {n}
                  </span>
                  <VisuallyHidden>{t("member.toAnswer", { n })}</VisuallyHidden>
                </>
              ) : null}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
