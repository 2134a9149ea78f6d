/** Two or three ways to see a list, each with an address. */
export const Switch = ({ label, links }: { label: string; links: { href: string; text: string; here: boolean }[] }) => (
  <nav className="switch" aria-label={label}>
    <span className="meta">{label}</span>
    {links.map(({ href, text, here }) => (
      <a key={text} href={href} aria-current={here ? "true" : undefined}>
        {text}
      </a>
    ))}
  </nav>
);
