import { Logo } from "../ui/logo.tsx";

export type HeaderPerson = {
  name: string;
  href: string;
  staff: { href: string; text: string } | undefined;
  office: boolean;
  admin: boolean;
  committee: boolean;
};

/** Who is signed in, to their own pages. */
export const PersonLink = ({ person }: { person: HeaderPerson }) => (
  <>
    {person.staff ? (
      <a className="tap" href={person.staff.href}>
        {person.staff.text}
      </a>
    ) : null}
    <a className="person" href={person.href} title={person.name}>
      <Logo name={person.name} size="mini" />
      <span>{person.name}</span>
    </a>
  </>
);
