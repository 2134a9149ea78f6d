import { ADMINS } from "./review-step.ts";
import { NOBODY, type Row, rest, SIGN_IN, STAFF, without } from "./row.ts";

const CHECK = "app/[locale]/staff/audit/actions.ts#check";

/** The audit trail, which only administrators read. */
export const AUDIT: readonly Row[] = [
  {
    covers: "page /[locale]/staff/audit",
    request: () => ({ get: "/en/staff/audit" }),
    right: "staffAdmin",
    answers: [["200", ADMINS], ["404", rest(ADMINS, NOBODY)], SIGN_IN],
  },
  {
    covers: "route /[locale]/staff/audit/csv",
    request: () => ({ get: "/en/staff/audit/csv?kind=call" }),
    right: "staffAdmin",
    answers: [
      ["200", ADMINS],
      ["404", rest(ADMINS)],
    ],
  },
  {
    covers: `action ${CHECK}`,
    request: () => ({ call: CHECK, at: "/en/staff/audit", fields: {} }),
    right: "staffAdmin",
    answers: [
      ["done", ADMINS],
      ["refused:forbidden", without(STAFF, ...ADMINS)],
      ["refused:not_found", rest(STAFF)],
    ],
  },
];
