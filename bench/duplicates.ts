import { mkdirSync, rmSync } from "node:fs";
import { closeConnections } from "#database/connections";
import { migrate } from "#db/migrate";
import { organisationKeys } from "#db/schema/duplicates";
import { organisations } from "#db/schema/organisations";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { transact } from "#domain/kernel/transact";
import { likeOrganisations } from "#domain/organisations/duplicates/duplicate-candidates";
import { duplicateKeysOf } from "#domain/organisations/duplicates/duplicate-keys";
import { likeness, traitsOf, WORTH_A_LOOK } from "#domain/organisations/duplicates/duplicates";
import { newId } from "#lib/ids";
import { otherPairs, type Pair, samePairs } from "./duplicate-pairs.ts";
import { oddOrganisations } from "./odd-organisations.ts";
import { type Case, type Options, say } from "./report.ts";
import { type Named, rorRecords } from "./ror-records.ts";
import { FOLDER } from "./server.ts";

const BY_NAME_ALONE = ["other-language or other name", "acronym", "alias that shares only ordinary words"];
const ORGANISATIONS = 15_000;
const QUERIES = 1_000;

const flagged = ({ a, b }: Pair, site: boolean) => {
  const seen = (one: Pair["a"]) => traitsOf(site ? one : { names: one.names });
  return likeness(seen(a), seen(b)).score >= WORTH_A_LOOK;
};
const rounded = (share: number) => Math.round(share * 1000) / 1000;

/** How many pairs of each sort are found, in words; recall and precision of all. */
function judge(what: string, same: Pair[], other: Pair[], site: boolean): Case[] {
  const found = same.filter((pair) => flagged(pair, site));
  const wrong = other.filter((pair) => flagged(pair, site)).length;
  for (const [of, pairs] of Map.groupBy(same, ({ of }) => of))
    say(`${what}: ${of}: ${found.filter((pair) => pair.of === of).length} of ${pairs.length} found`);
  say(`${what}: same city and first word, two organisations: ${wrong} of ${other.length} flagged`);
  return [
    { case: `${what} recall`, value: rounded(found.length / same.length), unit: "" },
    { case: `${what} precision`, value: rounded(found.length / (found.length + wrong)), unit: "" },
  ];
}

/** A database of organisations with their keys, as the verbs keep them. */
async function fill(records: Named[]) {
  const file = `${FOLDER}/duplicates.sqlite`;
  mkdirSync(FOLDER, { recursive: true });
  for (const end of ["", "-wal", "-shm"]) rmSync(file + end, { force: true });
  process.env.PORTAL_DATABASE = file;
  await migrate(file, "db/migrations/sqlite");
  const ctx = context({ actor: { kind: "system", name: "bench" } });
  const nothing = { aliases: [], sectors: [], short: {}, text: {}, offers: {}, needs: {}, capabilities: [] };
  await transact(ctx, async ({ db, now }) => {
    for (let n = 0; n < ORGANISATIONS; n++) {
      const record = records[n % records.length] as Named;
      const name = n < records.length ? record.name : `${record.name} ${n}`;
      const id = newId();
      const own = {
        id,
        clusterId: HOME_CLUSTER,
        slug: id,
        name,
        nameKey: fold(name),
        country: record.country,
        website: record.website ?? null,
      };
      await db.insert(organisations).values({ ...own, ...nothing, status: "active", createdAt: now, updatedAt: now, version: 0 });
      await db
        .insert(organisationKeys)
        .values(duplicateKeysOf(traitsOf({ ...own, names: [name] })).map((key) => ({ key, organisationId: id })));
    }
  });
}

/** How long the portal looks for duplicates of a name among all. */
async function timed(same: Pair[]): Promise<number> {
  const every = Math.max(1, Math.floor(same.length / QUERIES));
  const times: number[] = [];
  for (const { b } of same.filter((_, n) => n % every === 0)) {
    const began = performance.now();
    await likeOrganisations(context({ actor: { kind: "system", name: "bench" } }), traitsOf(b));
    times.push(performance.now() - began);
  }
  times.sort((one, other) => one - other);
  return Math.round((times[Math.floor(times.length * 0.95)] ?? 0) * 10) / 10;
}

/**
 * Pairs made of ROR's records: one organisation under two names, against two of the same city whose names begin alike. The weights of
 * `name-likeness.ts` were fitted on every other pair; these are the pairs that they have not seen.
 */
export async function duplicates(_: Options): Promise<Case[]> {
  const records = rorRecords();
  const unseen = (_: unknown, n: number) => n % 2 === 1;
  const same = samePairs(records.filter(unseen));
  const other = otherPairs(records).filter(unseen);
  const apart = same.filter(({ of }) => BY_NAME_ALONE.includes(of));
  const near = same.filter(({ of }) => !BY_NAME_ALONE.includes(of));
  const cases = [
    ...judge("name", near, other, false),
    ...judge("apart, name only", apart, other, false),
    ...judge("domain", apart, other, true),
  ];
  oddOrganisations();
  say(`filling ${FOLDER}/duplicates.sqlite with ${ORGANISATIONS} organisations`);
  await fill(records);
  cases.push({ case: "p95 ms", value: await timed(same), unit: "ms" });
  await closeConnections();
  return cases;
}
