import type { Refusal } from "#domain/refusals";
import type { Standing } from "#domain/review/queue/bulk-reads";
import { formWords } from "#lib/forms/form-words";
import { refusalDetails } from "../[id]/refusal-details.ts";

/** Why a step leaves one of many as it is. */
export async function whyNotWords() {
  const words = await formWords("queue");
  return (refusal: Refusal, standing: Standing, obstacle = "none") =>
    words.refusal(refusal, { ...refusalDetails(standing, refusal), obstacle });
}
