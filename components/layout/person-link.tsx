import { Logo } from "../ui/logo.tsx";

export type Person = { name: string; href: string };

/** Who is signed in, to their own pages. */
export const PersonLink = ({ person }: { person: Person }) => (
  <a className="person" href={person.href}>
    <Logo name={person.name} size="mini" />
    {person.name}
  </a>
);
