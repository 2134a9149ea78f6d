import type { ReactNode } from "react";
import { LinkButton } from "../ui/button.tsx";

/** `offer`: the main thing that the reader can do on a page, and what it leads to. */
type Props = { offer?: { href: string; button: string; text: string } | undefined; children: ReactNode };

/** What the reader can do on the page of a call or a consortium, below its title. */
export const Actions = ({ offer, children }: Props) => (
  <div>
    <div className="row">
      {offer ? <LinkButton href={offer.href}>{offer.button}</LinkButton> : null}
      {children}
    </div>
    {offer ? <p className="meta mt-3 no-print">{offer.text}</p> : null}
  </div>
);
