import { COMMITTEE } from "./committee.rows.ts";
import { DOCUMENTS } from "./documents.rows.ts";
import { QUEUE_ROWS } from "./queue.rows.ts";
import { closedBy, DECLARED, RECUSED_ROLES } from "./recusal.ts";
import type { Answers, Row } from "./row.ts";
import { STAFF_ROWS } from "./staff.rows.ts";

const FOLDER = "app/[locale]/staff/applications";
const AT = "/en/staff/applications";
const OF_ONE = "/[locale]/staff/applications/[id]";
const declared = ({ when }: Row) => when === DECLARED.when;

/** What is about the actor, not about an application; and what declares a conflict or withdraws it. */
const ASIDE = /\/(views|shortcuts)\/actions\.ts#|committee-actions\.ts#(declare|withdraw)$/;
const KNOWN = [...STAFF_ROWS, ...COMMITTEE, ...QUEUE_ROWS, ...DOCUMENTS];
const alreadyThere = new Set(KNOWN.filter(declared).map(({ covers }) => covers));
const isOfOne = ({ covers }: Row) =>
  (covers.startsWith(`action ${FOLDER}/`) && !ASIDE.test(covers)) ||
  covers.startsWith(`page ${OF_ONE}`) ||
  covers.startsWith(`route ${OF_ONE}`);

/** What is not refused with the conflict's own words: their answers instead. */
const OTHERWISE: Record<string, Answers> = {
  // An application goes to somebody else without being read.
  [`action ${FOLDER}/[id]/actions.ts#assign`]: [
    ["done", ["staffAdminLater"]],
    ["refused:forbidden", ["assigned", "reviewer"]],
  ],
  [`action ${FOLDER}/actions.ts#assign`]: [
    [`moved:${AT}?…`, ["staffAdminLater"]],
    ["refused:forbidden", ["assigned", "reviewer"]],
  ],
  [`action ${FOLDER}/actions.ts#wake`]: [[`moved:${AT}?…`, RECUSED_ROLES]],
  [`action ${FOLDER}/bulk/actions.ts#many`]: [[`moved:${AT}?done=0&failed=…`, RECUSED_ROLES]],
  [`action ${FOLDER}/bulk/actions.ts#undoAll`]: [[`moved:${AT}?done=0&what=undone&failed=…`, RECUSED_ROLES]],
  // The page says that they declared a conflict, and nothing of the application.
  [`page ${OF_ONE}`]: [["200", RECUSED_ROLES]],
};
const answersOf = ({ covers }: Row): Answers =>
  OTHERWISE[covers] ?? (covers.startsWith("action ") ? [["refused:review.recusal_declared", RECUSED_ROLES]] : [["404", RECUSED_ROLES]]);

const isClosed = (row: Row): Row => {
  const closed = closedBy(DECLARED, row);
  const others = closed.answers.filter(([, kinds]) => kinds !== RECUSED_ROLES);
  return { ...closed, answers: [...others, ...answersOf(row)] };
};

/** Every action, page and file of an application, asked for by staff who declared a conflict with it. */
export const RECUSED: readonly Row[] = KNOWN.filter((row) => isOfOne(row) && !row.when && !alreadyThere.has(row.covers)).map(isClosed);
