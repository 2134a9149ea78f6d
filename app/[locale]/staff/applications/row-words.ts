import { getLocale, getTranslations } from "next-intl/server";
import type { Sector } from "#domain/organisations/state";
import type { Check } from "#domain/review/queue-checks";
import type { QueueRow } from "#domain/review/queue-reads";
import { formatDate } from "#lib/format";
import { countryName } from "#lib/format/countries";

/** What was checked, in words. */
export async function checkWords() {
  const t = await getTranslations("queue.checks");
  return (check: Check): string => {
    switch (check.code) {
      case "member":
      case "applying":
      case "domain":
        return t(check.code, { name: check.name });
      case "identifier":
        return t(`identifier.${check.why}`);
      case "identifierFits":
        return t(check.code);
      default:
        return t(check.code, { n: check.n ?? 0 });
    }
  };
}

/** Until when an answer is due, as a date and counted in working days from today. */
export async function dueWords() {
  const [t, locale] = await Promise.all([getTranslations("queue.due"), getLocale()]);
  return ({ due, group, status }: Pick<QueueRow, "due" | "group" | "status">) => {
    if (!due) return { date: "", words: status === "changesAsked" ? t("applicant") : status === "submitted" ? t("none") : "" };
    const words =
      group === "today" ? t("today") : group === "overdue" ? t("late", { n: -due.workingDays }) : t("in", { n: due.workingDays });
    return { date: formatDate(due.at, locale, "short"), words };
  };
}

/** All that rows say, asked for once: a row waits for nothing. */
export async function rowWords() {
  const [t, r, terms, status, check, due, locale] = await Promise.all([
    getTranslations("queue"),
    getTranslations("review"),
    getTranslations("terms"),
    getTranslations("membership.status"),
    checkWords(),
    dueWords(),
    getLocale(),
  ]);
  return {
    check,
    due,
    status: (one: QueueRow["status"]) => status(one),
    kind: (kind: NonNullable<QueueRow["kind"]>) => terms(`kind.${kind}`),
    sectors: (sectors: Sector[]) => sectors.map((sector) => terms(`sector.${sector}`)).join(", ") || t("noSector"),
    country: (code: string) => countryName(code, locale),
    select: (organisation: string) => t("bulk.one", { organisation }),
    noCheck: t("checks.none"),
    nobody: r("nobody"),
    you: r("you"),
  };
}
export type RowWords = Awaited<ReturnType<typeof rowWords>>;
