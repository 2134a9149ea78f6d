import type { ReactNode } from "react";
import { DemoBanner } from "./demo-banner.tsx";
import { SkipLink } from "./skip-link.tsx";

type Props = {
  header: ReactNode;
  footer: ReactNode;
  children: ReactNode;
  /** one: a single column of 640 px; full: the width of the window. */
  width?: "one" | "full";
};

/** The frame of every page. A child of `main` with the class `bleed` reaches from edge to edge. */
export const Frame = ({ header, footer, children, width }: Props) => (
  <>
    <SkipLink />
    <DemoBanner />
    {header}
    <main id="main" tabIndex={-1} className={width ? `main ${width}` : "main"}>
      {children}
    </main>
    {footer}
  </>
);
