import { databaseFile, databaseUrl, isPostgres } from "#lib/env";
import { migrate } from "../migrate.ts";
import * as postgres from "../postgres/migrate.ts";

/** Brings the database that `PORTAL_DATABASE` names to this program's level; answers the names of what was applied. */
export const migrateDatabase = (): Promise<string[]> =>
  isPostgres() ? postgres.migrate(databaseUrl(), "db/migrations/postgres") : migrate(databaseFile(), "db/migrations/sqlite");
