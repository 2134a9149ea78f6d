import type { getTranslations } from "next-intl/server";
import type { StatementDoubt } from "#domain/organisations/ownership/statement-doubts";

type Words = Awaited<ReturnType<typeof getTranslations<"ownership">>>;

/** Why a statement of size may not be right, in the reader's language. Years are words: nobody writes 2.025. */
export function doubtWords(t: Words, doubt: StatementDoubt): string {
  if (doubt.what === "people") return t("doubts.people", { profile: doubt.profile, stated: doubt.stated });
  const closed = String(doubt.closed);
  return doubt.stated === null ? t("doubts.noYear", { closed }) : t("doubts.year", { stated: String(doubt.stated), closed });
}
