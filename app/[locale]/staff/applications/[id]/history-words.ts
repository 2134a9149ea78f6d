import { getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/review-reads";
import { fieldWords } from "./field-words.ts";
import { stageWords } from "./stage-words.ts";

const KNOWN = [
  "sent",
  "confirmed",
  "submitted",
  "opened",
  "link_requested",
  "taken",
  "assigned",
  "released",
  "advanced",
  "point_set",
  "point_dropped",
  "point_settled",
  "reminded",
  "noted",
  "changes_asked",
  "resent",
  "approved",
  "refused",
  "undone",
  "withdrawn",
  "conflict_declared",
  "conflict_withdrawn",
  "scored",
  "vote_opened",
  "voted",
  "vote_closed",
  "reopening_asked",
  "reopening_declined",
  "reopened",
  "reference_asked",
  "reference_answered",
  "consent_given",
  "consent_withdrawn",
] as const;
const BY = ["applicant", "visitor", "system", "person"] as const;
type Entry = ReviewView["history"][number];

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** An entry of the history in words: what happened, who did it, and what it was about. */
export async function historyWords(application: ReviewView) {
  const [t, said, name, stage] = await Promise.all([
    getTranslations("review"),
    getTranslations("review.history"),
    fieldWords(application),
    stageWords(),
  ]);
  return {
    what: ({ action }: Entry) => said(KNOWN.find((known) => action === `application.${known}`) ?? "other"),
    who: ({ actorName, actorKind }: Entry) => actorName ?? t(`by.${BY.find((kind) => kind === actorKind) ?? "person"}`),
    about({ action, facts }: Entry): string {
      const [from, to] = listed(facts.stage);
      if (from && to) return `${stage({ key: from })} → ${stage({ key: to })}`;
      const changed = listed(facts.changed).map(name);
      if (changed.length > 0) return t("changedFields", { fields: changed.join(", ") });
      const asked = action.includes("point_") ? [String(facts.question)] : listed(facts.questions);
      return asked.map(name).join(", ");
    },
  };
}
