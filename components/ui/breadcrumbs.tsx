/** The way here: links, then the page itself as text. */
export const Breadcrumbs = ({ label, trail, here }: { label: string; trail: { href: string; text: string }[]; here: string }) => (
  <nav className="crumbs" aria-label={label}>
    <ol>
      {trail.map((step) => (
        <li key={step.href}>
          <a href={step.href}>{step.text}</a>
        </li>
      ))}
      <li aria-current="page">{here}</li>
    </ol>
  </nav>
);
