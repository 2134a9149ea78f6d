import { ACCESS_REFUSALS } from "./access/refusals.ts";
import { CALL_REFUSALS } from "./calls/refusals.ts";
import { CONSORTIUM_REFUSALS } from "./consortia/refusals.ts";
import { EXCHANGE_REFUSALS } from "./exchange/refusals.ts";
import { GENERAL_REFUSALS } from "./kernel/refusals.ts";
import { MEMBERSHIP_REFUSALS } from "./membership/refusals.ts";
import { ORGANISATION_REFUSALS } from "./organisations/refusals.ts";
import { REVIEW_REFUSALS } from "./review/refusals.ts";
import { TEXT_REFUSALS } from "./texts/refusals.ts";

/** Every reason for which a verb may say no. Each is worded in messages/<language>/errors.json under `refusals`; a test compares. */
export const REFUSALS = [
  ...GENERAL_REFUSALS,
  ...ACCESS_REFUSALS,
  ...MEMBERSHIP_REFUSALS,
  ...ORGANISATION_REFUSALS,
  ...REVIEW_REFUSALS,
  ...CONSORTIUM_REFUSALS,
  ...CALL_REFUSALS,
  ...EXCHANGE_REFUSALS,
  ...TEXT_REFUSALS,
] as const;
export type Refusal = (typeof REFUSALS)[number];
