import type Database from "better-sqlite3";
import { inFileOf } from "#test/portal-file";
import type { Portal } from "../portals/portal.ts";

export type Account = { email: string; role: string; organisation: string | null };

/** Somebody of the demonstration in a role. */
export async function accountOf(portal: Portal, role: string): Promise<Account> {
  const accounts = (await (await fetch(`${portal.url}/dev/accounts.json`)).json()) as Account[];
  const found = accounts.find((account) => account.role === role);
  if (!found) throw new Error(`nobody is ${role}`);
  return found;
}

/** Works on the file of a running portal, as time or an operator would. */
export const inDatabase = <T>(portal: Portal, work: (db: Database.Database) => T): T => inFileOf(portal.database, work);
