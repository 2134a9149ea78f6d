import { isPostgres } from "#lib/env";
import * as postgres from "../postgres/until-written.ts";
import * as sqlite from "../sqlite/until-written.ts";

export const untilWritten = isPostgres() ? (postgres.untilWritten as unknown as typeof sqlite.untilWritten) : sqlite.untilWritten;
export const readsCommitted = isPostgres() ? (postgres.readsCommitted as unknown as typeof sqlite.readsCommitted) : sqlite.readsCommitted;
