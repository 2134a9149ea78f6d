import { ADMINS } from "../review-step.ts";
import { type Answers, NOBODY, type Row, rest } from "../row.ts";

export const LABELS = { labelEn: "Laboratory", labelEs: "Laboratorio", labelEu: "Laborategia" };

/** A page of the settings; of a kind where it has a subject. */
export const page = (covers: string, path: (kind: string) => string, subject: boolean): Row => ({
  covers: `page /[locale]/staff/settings${covers}`,
  request: (_, target) => ({ get: `/en/staff/settings${path(target === "missing" ? "nothing" : "company")}` }),
  right: "staffAdmin",
  answers: [
    ["200", ADMINS],
    ["404", rest(ADMINS, NOBODY)],
    ["moved:/en/sign-in…", NOBODY],
  ],
  ...(subject ? { missing: [["404", ADMINS]] } : {}),
});

export const DRAFTED: Row["answers"] = [
  ["done", ADMINS],
  ["refused:forbidden", rest(ADMINS)],
];
export const gone: Answers = [["refused:not_found", ADMINS]];

export const PUBLISHED: Row["answers"] = [
  ["done", ["staffAdmin"]],
  ["refused:step_up_needed", ["staffAdminLater"]],
  ["refused:forbidden", rest(ADMINS)],
];
