import type { Refusal } from "#domain/refusals";
import type { PanelView } from "#domain/review/application/review-reads";

/** What the sentence of a closed step names: how it was decided, or who has the application. */
export const refusalDetails = ({ assignee, decision }: Pick<PanelView, "assignee" | "decision">, refusal: Refusal) =>
  refusal === "application.already_decided" ? decision : { by: assignee ?? "none" };
