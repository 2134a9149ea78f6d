import { here } from "#lib/requests/here";

export type NavLink = {
  href: string;
  text: string;
  /** Where the pages of this part are, if not under `href`. */
  pages?: string;
};

const under = (path: string, href: string) => path === href || path.startsWith(`${href}/`);

/** Links to the parts of the site; the one that holds this page is marked. */
export async function NavLinks({ label, links }: { label: string; links: NavLink[] }) {
  const path = (await here()).split("?")[0] ?? "/";
  const current = links
    .filter((link) => under(path, link.href) || (link.pages && path.startsWith(link.pages)))
    .sort((a, b) => b.href.length - a.href.length)[0];
  return (
    <nav className="nav" aria-label={label}>
      {links.map((link) => (
        <a key={link.href} href={link.href} aria-current={link === current ? "page" : undefined}>
          {link.text}
        </a>
      ))}
    </nav>
  );
}
