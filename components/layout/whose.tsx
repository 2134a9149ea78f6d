import { Logo } from "../ui/logo.tsx";

/** The organisation that the reader acts for, and as what. */
export const Whose = ({ name, role }: { name: string; role: string }) => (
  <div className="row flex-nowrap">
    <Logo name={name} />
    <p className="min-w-0">
      <b className="block leading-tight">{name}</b>
      <span className="meta">{role}</span>
    </p>
  </div>
);
