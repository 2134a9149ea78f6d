import type { Refusal } from "#domain/refusals";
import type { PanelView } from "#domain/review/application/review-reads";

/** Whom the sentence of a closed step names: who decided, or who has the application. */
export const refusalName = ({ assignee, decidedBy }: Pick<PanelView, "assignee" | "decidedBy">, refusal: Refusal) =>
  refusal === "application.already_decided" ? decidedBy : (assignee ?? "none");
