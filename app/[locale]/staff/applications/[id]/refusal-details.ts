import type { Refusal } from "#domain/refusals";
import type { PanelView } from "#domain/review/application/review-reads";

type Named = Pick<PanelView, "assignee" | "decision" | "mayRefuse">;

/** What the sentence of a closed step names: how it was decided, or who has the application; `you` where the reader may refuse what its applicant did not answer. */
export function refusalDetails({ assignee, decision, mayRefuse }: Named, refusal: Refusal) {
  if (refusal === "application.already_decided") return decision;
  return { by: refusal === "application.applicant_late" && mayRefuse ? "you" : (assignee ?? "none") };
}
