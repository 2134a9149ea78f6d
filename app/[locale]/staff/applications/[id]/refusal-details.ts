import type { Refusal } from "#domain/refusals";
import type { PanelView } from "#domain/review/application/review-reads";

type Named = Pick<PanelView, "assignee" | "decision" | "mayRefuse"> & Partial<Pick<PanelView, "mine">>;

/** What the sentence of a closed step names: how it was decided, or who has the application; `you` where the reader may refuse what its applicant did not answer. */
export function refusalDetails({ assignee, decision, mayRefuse, mine }: Named, refusal: Refusal) {
  if (refusal === "application.already_decided") return decision;
  return { by: refusal === "application.applicant_late" && mayRefuse ? "you" : mine ? "you" : (assignee ?? "none") };
}
