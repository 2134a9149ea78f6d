import { getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/application/review-reads";
import type { Act } from "./history.ts";
import { historyAbout } from "./history-about.ts";
import { historyChanges } from "./history-changes.ts";

type Entry = ReviewView["history"][number];

/** An entry of the history in words: what happened, who did it, what it was about, and the answers that it changed. */
export async function historyWords(application: ReviewView) {
  const [t, said, about, changes] = await Promise.all([
    getTranslations("review"),
    getTranslations("review.history"),
    historyAbout(application),
    historyChanges(application),
  ]);
  return {
    what: ({ action }: Entry) => said(action.replace("application.", "") as Act),
    who: ({ by, doer }: Entry) =>
      by === null ? t(`by.${doer}`) : doer === "collaborator" ? t("historyPage.collaborator", { name: by }) : by,
    about,
    changes,
    /** All of it in one cell: what has no more to say is about the application itself. */
    cell: (entry: Entry) => {
      const changed = changes(entry).map(
        ({ name, before, after }) => `${name}: ${before || t("points.empty")} → ${after || t("points.empty")}`,
      );
      return [...about(entry), ...changed].join("; ") || application.reference;
    },
  };
}
