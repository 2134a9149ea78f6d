import { isPostgres } from "#lib/env";
import type { Db } from "../dialect/sqlite.ts";
import * as postgres from "../postgres/connections.ts";
import * as sqlite from "../sqlite/connections.ts";

/** What everybody may use of the open connections, whichever database it is. */
type Connections = { read: Db };

/** The process's connections, opened at first use. */
export const connections = (): Connections => (isPostgres() ? (postgres.connections() as unknown as Connections) : sqlite.connections());

/** Waits for the turns that were begun and closes; the next use opens again. */
export const closeConnections = (): Promise<void> => (isPostgres() ? postgres.closeConnections() : sqlite.closeConnections());
