import { isPostgres } from "#lib/env";
import * as postgres from "../postgres/transact.ts";
import * as sqlite from "../sqlite/transact.ts";

const chosen = isPostgres() ? (postgres as unknown as typeof sqlite) : sqlite;

export const { transact, probe, announceHead, forgetLog } = chosen;
