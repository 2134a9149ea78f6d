import { mkdirSync, rmSync } from "node:fs";
import { migrate } from "#db/migrate";
import { organisations } from "#db/schema/organisations";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { transact } from "#domain/kernel/transact";
import { keepListing } from "#domain/organisations/profile/relist";
import { FOLDER } from "./server.ts";

/** What an organisation states; what is left out is as in an empty profile of a company. */
export type Made = Partial<typeof organisations.$inferInsert> & { id: string; name: string };

const AT_ONCE = 2_000;

/** A new file of the benchmark's own, with the tables of the portal. */
export async function newFile(name: string): Promise<string> {
  const file = `${FOLDER}/${name}.sqlite`;
  mkdirSync(FOLDER, { recursive: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  await migrate(file, "db/migrations/sqlite");
  return file;
}

/** Writes organisations into the portal's database and lists them, many in each transaction. */
export async function fillWithOrganisations(made: Iterable<Made>) {
  const ctx = context({ actor: { kind: "system", name: "bench" } });
  const rows = made[Symbol.iterator]();
  for (let isMore = true; isMore; ) {
    let wrote = 0;
    await transact(ctx, async (turn) => {
      for (; wrote < AT_ONCE; wrote++) {
        const { value: one, done } = rows.next();
        if (done) return;
        const stated = { aliases: [], sectors: [], short: {}, text: {}, offers: {}, needs: {}, capabilities: [], kind: "company" as const };
        await turn.db.insert(organisations).values({
          ...{ ...stated, clusterId: HOME_CLUSTER, slug: one.id, nameKey: fold(one.name), status: "active" as const },
          ...{ createdAt: turn.now, updatedAt: turn.now, publishedAt: turn.now, version: 0 },
          ...one,
        });
        await keepListing(turn, one.id);
      }
    });
    isMore = wrote === AT_ONCE;
  }
}
