/** A name, which leads to its page where it has one. */
export const NamedLink = ({ name, href }: { name: string; href: string | undefined }) =>
  href ? (
    <a href={href} className="inline-flex min-h-6 items-center">
      {name}
    </a>
  ) : (
    name
  );
