/** A name, which leads to its page where it has one. */
export const NamedLink = ({ name, href }: { name: string; href: string | undefined }) => (href ? <a href={href}>{name}</a> : name);
