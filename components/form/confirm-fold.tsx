import type { ReactNode } from "react";
import { Fold } from "./fold.tsx";
import { SubmitButton } from "./submit-button.tsx";

/** Inside of a form: a step that cannot be undone asks first, with what it would do, and is confirmed by a button of its own. Works without scripts. */
export const ConfirmFold = ({ summary, confirm, children }: { summary: ReactNode; confirm: string; children: string }) => (
  <Fold summary={summary}>
    <p>{children}</p>
    <SubmitButton className="btn danger">{confirm}</SubmitButton>
  </Fold>
);
