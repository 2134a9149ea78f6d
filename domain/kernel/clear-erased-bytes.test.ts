import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { jobs } from "#db/schema/kernel";
import { isPostgres } from "#lib/env";
import { clearErasedBytes } from "./clear-erased-bytes.ts";
import { context } from "./context.ts";
import { transactAsPortal } from "./transact.ts";

const erasedAt = (now: string) =>
  transactAsPortal(context({ actor: { kind: "system", name: "test" }, clock: () => new Date(now) }), clearErasedBytes);
const nights = async () =>
  (await context().db.select({ at: jobs.notBefore }).from(jobs).where(eq(jobs.kind, "file.rewrite"))).map(({ at }) => at.toISOString());

test("whatever a day erases, the file is written again once in the night that follows; a server's files are its administrator's", async () => {
  for (const now of ["2026-11-27T02:59:00Z", "2026-11-27T03:00:00Z", "2026-11-27T23:00:00Z", "2026-11-28T01:00:00Z"]) await erasedAt(now);
  expect((await nights()).toSorted()).toEqual(isPostgres() ? [] : ["2026-11-27T03:00:00.000Z", "2026-11-28T03:00:00.000Z"]);
});
