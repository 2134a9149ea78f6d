import { isPostgres } from "#lib/env";
import * as postgres from "../postgres/level.ts";
import * as sqlite from "../sqlite/level.ts";

/** The migrations of this program that the database has not had. */
export const missingMigrations = isPostgres() ? postgres.missingMigrations : sqlite.missingMigrations;
