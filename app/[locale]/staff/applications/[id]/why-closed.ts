import { getTranslations } from "next-intl/server";
import { DECISION_STEPS } from "#domain/review/decision/preview-decision";
import { formWords } from "#lib/forms/form-words";
import type { LoadedApplication } from "./load.ts";
import { refusalDetails } from "./refusal-details.ts";

/** Why a way on is closed, in words; undefined where all are open. */
export async function whyClosed({ application }: LoadedApplication): Promise<string | undefined> {
  const { may } = application;
  const closed = DECISION_STEPS.map((step) => may[step]).find((answer) => answer !== true);
  if (!closed) return undefined;
  const [t, words] = await Promise.all([getTranslations("review"), formWords("review")]);
  const takes = may.approve !== true && may.claimAndApprove === true;
  return takes ? t("decision.claimFirst") : words.refusal(closed, refusalDetails(application, closed));
}
