import { getTranslations } from "next-intl/server";
import type { ConfiguredRules } from "#domain/review/rules/rules-reads";
import { promisedDays, stageDays } from "#domain/review/stages/stages";

/** What the days of the stages come to beside the answer that applicants are promised, in words; `warning`: the same in short, where the promise is shorter. */
export async function promiseWords({ body }: ConfiguredRules): Promise<{ isTooShort: boolean; text: string; warning: string | undefined }> {
  const t = await getTranslations("settings.rules.promise");
  const [stages, promised] = [stageDays(body), promisedDays(body)];
  const isTooShort = promised < stages;
  const days = { stages, promised };
  return { isTooShort, text: t(isTooShort ? "tooShort" : "enough", days), warning: isTooShort ? t("tooShortBar", days) : undefined };
}
