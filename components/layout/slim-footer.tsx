import type { ReactNode } from "react";
import { HelpLinks } from "./help-links.tsx";
import { ThemeSwitch } from "./theme-switch.tsx";

/** The foot of apply and staff pages; `children` is a line above, such as a reference number. */
export const SlimFooter = ({ wide, children }: { wide?: boolean; children?: ReactNode }) => (
  <footer className="foot slim">
    <div className={wide ? "wrap wide" : "wrap col"}>
      {children ? <p className="w-full text-ink">{children}</p> : null}
      <HelpLinks />
      <ThemeSwitch />
    </div>
  </footer>
);
