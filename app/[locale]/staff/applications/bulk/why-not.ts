import { getTranslations } from "next-intl/server";
import type { Refusal } from "#domain/refusals";
import type { Standing } from "#domain/review/queue/bulk-reads";
import { formWords } from "#lib/forms/form-words";
import { refusalDetails } from "../[id]/refusal-details.ts";

/** Why a step leaves one of many as it is. What is closed is said with its status, which is known here, instead of where to read it. */
export async function whyNotWords() {
  const [t, status, words] = await Promise.all([getTranslations("queue.bulk"), getTranslations("membership.status"), formWords("queue")]);
  return (refusal: Refusal, standing: Standing, obstacle = "none") =>
    refusal === "application.not_open" && standing.status
      ? t("closed", { status: status(standing.status) })
      : words.refusal(refusal, { ...refusalDetails(standing, refusal), obstacle });
}
