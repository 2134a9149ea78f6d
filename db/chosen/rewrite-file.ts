import { isPostgres } from "#lib/env";
import * as sqlite from "../sqlite/rewrite-file.ts";

/** Writes the file of SQLite again. A server has none: a job of this kind that was copied there with its portal has nothing to do. */
export const rewriteFile = async (): Promise<void> => (isPostgres() ? undefined : sqlite.rewriteFile());
