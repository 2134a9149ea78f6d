import { isPostgres } from "#lib/env";
import * as postgres from "../postgres/faults.ts";
import * as sqlite from "../sqlite/faults.ts";

export const { faultsOfStorage, warningsOfStorage } = isPostgres() ? postgres : sqlite;
