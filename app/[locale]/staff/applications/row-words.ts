import { getLocale, getTranslations } from "next-intl/server";
import type { CheckResult } from "#domain/review/queue/queue-checks";
import type { QueueRow } from "#domain/review/queue/queue-reads";
import { formatDate, formatShare } from "#lib/format";

/** What was checked, in words. */
export async function checkWords() {
  const [t, locale] = await Promise.all([getTranslations("queue.checks"), getLocale()]);
  return (check: CheckResult): string => {
    switch (check.code) {
      case "member":
      case "applying":
      case "refusedBefore":
        return t(`like.${check.code}`, { name: check.name, share: formatShare(check.score, locale) });
      case "identifier":
        return t(`identifier.${check.why}`);
      case "noNumber":
      case "identifierFits":
        return t(check.code);
      default:
        return t(check.code, { n: check.n ?? 0 });
    }
  };
}

type Timed = Pick<QueueRow, "due" | "group" | "status" | "stageDue" | "awaited"> & Partial<Pick<QueueRow, "ended" | "promise">>;

/** When it ended, and how long after the promised day; else until when an answer is due, as a date and counted in working days from today; by when that of the applicant is, where it is their turn. `late`: that day is past. */
export async function dueWords() {
  const [t, locale] = await Promise.all([getTranslations("queue.due"), getLocale()]);
  return ({ due, group, status, stageDue, awaited, ended, promise }: Timed) => {
    if (ended)
      return {
        date: formatDate(ended, locale, "short"),
        more: promise ? t("promised", { date: formatDate(promise.by, locale, "short") }) : "",
        late: promise?.isLate === true,
        words: promise?.isLate ? t("decidedLate", { n: promise.workingDays }) : "",
      };
    const late = group === "overdue" || awaited?.isLate === true;
    if (awaited) return { date: formatDate(awaited.by, locale, "short"), more: "", late, words: t(late ? "noAnswer" : "applicant") };
    if (!due)
      return { date: "", more: "", late, words: status === "changesAsked" ? t("applicant") : status === "submitted" ? t("none") : "" };
    const words =
      group === "today" ? t("today") : group === "overdue" ? t("late", { n: -due.workingDays }) : t("in", { n: due.workingDays });
    const [date, own] = [formatDate(due.at, locale, "short"), stageDue && formatDate(stageDue, locale, "short")];
    return { date, words, late, more: own && own !== date ? t("stage", { date: own }) : "" };
  };
}
