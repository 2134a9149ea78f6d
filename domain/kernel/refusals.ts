/** Why a verb of any folder may say no. Their sentences are in messages/<language>/errors.json. */
export const GENERAL_REFUSALS = [
  "not_found",
  "forbidden",
  "step_up_needed",
  "conflict",
  /** Who acts lost their access between the request and this transaction. */
  "access_ended",
  "link_ended",
  "form_not_fresh",
  /** Some fields hold what they may not; the details name them and what is wrong, as JSON of a Problem. */
  "fields",
] as const;
