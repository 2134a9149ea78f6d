import type { ReactNode } from "react";

/** The heading of a page, with what is at its right on wide screens. */
export const PageTitle = ({ children, lead, aside }: { children: ReactNode; lead?: ReactNode; aside?: ReactNode }) => (
  <header className="row between mb-6 items-end">
    <div>
      <h1>{children}</h1>
      {lead ? <p className="lead mt-3">{lead}</p> : null}
    </div>
    {aside ? <div className="row">{aside}</div> : null}
  </header>
);
