import { Logo } from "../ui/logo.tsx";

/** The organisation that the reader acts for, and as what. `logo`: the address of its picture, where it has one. */
export const Whose = ({ name, role, logo }: { name: string; role: string; logo: string | undefined }) => (
  <div className="row flex-nowrap">
    {logo ? (
      // biome-ignore lint/performance/noImgElement: the component of Next needs a script.
      <img className="logo" src={logo} alt="" width={44} height={44} />
    ) : (
      <Logo name={name} />
    )}
    <p className="min-w-0">
      <b className="block leading-tight">{name}</b>
      <span className="meta">{role}</span>
    </p>
  </div>
);
