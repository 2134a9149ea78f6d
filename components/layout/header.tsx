import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Icon } from "../ui/icon.tsx";
import { Brand } from "./brand.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { type NavLink, NavLinks } from "./nav-links.tsx";

/** Brand, parts of the site, languages and what belongs to the reader; on phones all but the brand is a popover, which needs no script. */
export async function Header({ label, links, wide, children }: { label: string; links: NavLink[]; wide?: boolean; children?: ReactNode }) {
  const t = await getTranslations("common");
  return (
    <header className="top">
      <div className={wide ? "wrap wide" : "wrap"}>
        <Brand />
        <button type="button" className="btn quiet small menu-open" popoverTarget="menu">
          <Icon name="menu" />
          {t("menu.open")}
        </button>
        <div id="menu" popover="auto" className="menu">
          <button type="button" className="btn quiet small menu-close" popoverTarget="menu" popoverTargetAction="hide">
            <Icon name="x" />
            {t("menu.close")}
          </button>
          <NavLinks label={label} links={links} />
          <div className="end">
            <LanguageSwitch />
            {children}
          </div>
        </div>
      </div>
    </header>
  );
}
