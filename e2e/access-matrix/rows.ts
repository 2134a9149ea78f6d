import { ACCESS, SESSION } from "./access.rows.ts";
import { ADMINISTRATORS } from "./administrators.rows.ts";
import { APPLY } from "./apply.rows.ts";
import { AUDIT } from "./audit.rows.ts";
import { CALL_ROWS } from "./calls.rows.ts";
import { CAPABILITY_ROWS } from "./capabilities.rows.ts";
import { COMMITTEE } from "./committee.rows.ts";
import { CONFIGURATION } from "./configuration/all.ts";
import { COMMITMENTS } from "./consortia/commitments.rows.ts";
import { CONSORTIA } from "./consortia/consortia.rows.ts";
import { PLAN_ROWS } from "./consortia/plan.rows.ts";
import { ROOMS } from "./consortia/rooms.rows.ts";
import { DOCUMENTS } from "./documents.rows.ts";
import { IMPORT_ROWS } from "./import.rows.ts";
import { JOINING_ROWS } from "./joining.rows.ts";
import { MEMBER } from "./member.rows.ts";
import { MERGE } from "./merge.rows.ts";
import { MESSAGE_ROWS } from "./messages.rows.ts";
import { MODERATION } from "./moderation.rows.ts";
import { OWNERSHIP_ROWS } from "./ownership.rows.ts";
import { PEOPLE } from "./people.rows.ts";
import { PUBLIC } from "./public.rows.ts";
import { QUEUE_ROWS } from "./queue.rows.ts";
import { RECUSED } from "./recused.rows.ts";
import { ROUTES } from "./routes.rows.ts";
import type { Row } from "./row.ts";
import { SEARCH_ROWS } from "./searches.rows.ts";
import { STAFF_ROWS } from "./staff.rows.ts";
import { UNIT_ROWS } from "./units.rows.ts";

export const ROWS: readonly Row[] = [
  ...PUBLIC,
  ...ROUTES,
  ...ACCESS,
  ...APPLY,
  ...DOCUMENTS,
  ...CONSORTIA,
  ...CALL_ROWS,
  ...COMMITMENTS,
  ...PLAN_ROWS,
  ...ROOMS,
  ...SESSION,
  ...MEMBER,
  ...UNIT_ROWS,
  ...OWNERSHIP_ROWS,
  ...CAPABILITY_ROWS,
  ...STAFF_ROWS,
  ...MODERATION,
  ...ADMINISTRATORS,
  ...AUDIT,
  ...COMMITTEE,
  ...MERGE,
  ...IMPORT_ROWS,
  ...MESSAGE_ROWS,
  ...JOINING_ROWS,
  ...SEARCH_ROWS,
  ...PEOPLE,
  ...QUEUE_ROWS,
  ...RECUSED,
  ...CONFIGURATION,
];
