import { closeConnections } from "#database/connections";
import type { Portal } from "./portal.ts";

/** Does something in the test's own process with the domain's verbs on a portal's database and files, beside its server. */
export async function inPortal<T>({ database, data }: Pick<Portal, "database" | "data">, work: () => Promise<T>): Promise<T> {
  const before = { PORTAL_DATABASE: process.env.PORTAL_DATABASE, PORTAL_DATA: process.env.PORTAL_DATA };
  Object.assign(process.env, { PORTAL_DATABASE: database, PORTAL_DATA: data });
  try {
    return await work();
  } finally {
    await closeConnections();
    for (const [name, value] of Object.entries(before)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}
