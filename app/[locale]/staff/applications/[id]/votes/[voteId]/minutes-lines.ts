import { getLocale, getTranslations } from "next-intl/server";
import type { Minutes } from "#domain/review/committee/votes";
import { formatDateTime } from "#lib/format";

/** The minutes in words, for the page and for the file. */
export async function minutesLines(minutes: Minutes) {
  const [t, v, locale] = await Promise.all([getTranslations("committee.minutes"), getTranslations("committee.vote"), getLocale()]);
  const { result, openedAt, openedBy, closedAt, quorum, secret, mayVote, steppedBack, voters, reference, organisation } = minutes;
  const outcome = result.carried ? "carried" : result.quorate ? "notCarried" : "notQuorate";
  return {
    title: t("title"),
    facts: [
      { term: t("about"), value: `${organisation}, ${reference}` },
      { term: t("openedBy"), value: t("by", { date: formatDateTime(openedAt, locale), name: openedBy }) },
      { term: t("closed"), value: formatDateTime(closedAt, locale) },
      { term: v("kind"), value: v(secret ? "secret" : "named") },
      { term: v("quorum"), value: String(quorum) },
      { term: t("mayVote"), value: String(mayVote) },
      { term: t("steppedBack"), value: String(steppedBack) },
      { term: v("voted"), value: String(voters.length) },
      { term: v("result"), value: `${v(outcome)}. ${v("counts", result)}` },
    ],
    votersTitle: t("voters"),
    voters: voters.map(({ name, choice }) => ({ name, choice: choice ? v(`choices.${choice}`) : undefined })),
    nobody: t("nobody"),
    about: `${organisation}, ${reference}`,
    rule: t("rule"),
  };
}
