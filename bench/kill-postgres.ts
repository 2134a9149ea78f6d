import { session } from "#db/postgres/client";
import { freePort } from "../e2e/support/portals/portal.ts";
import { HALF } from "./kill.ts";
import { inProcess, withServer } from "./postgres.ts";
import { type Case, type Options, say } from "./report.ts";
import { run } from "./server.ts";
import { amongWrites, openForms, write } from "./writer.ts";

const WRITERS_EACH = 2;
/** Every writer's form has an address of its own: two applications of one are one form that was taken twice. */
const DOUBLED = "select count(*) as n from (select 1 from applications group by email_key having count(*) > 1) again";

async function judge(url: string, acknowledged: string[]) {
  const client = await session(url);
  const count = async (query: string, ...values: unknown[]) => (await client.query<{ n: number }>(query, values)).rows[0]?.n ?? 0;
  const found = await count("select count(*) as n from applications where reference = any($1)", acknowledged);
  const judged = { lost: acknowledged.length - found, half: await count(HALF), doubled: await count(DOUBLED) };
  await client.end();
  return judged;
}

/** Two processes on one PostgreSQL, of which one is killed in turn while writers send forms to both; asks at the end what became of each acknowledged form. */
export async function killOnPostgres({ rounds = 100 }: Options): Promise<Case[]> {
  return withServer(async (empty) => {
    const url = await empty("kill");
    inProcess("scripts/migrate.ts", url);
    const acknowledged = await killed(url, rounds);
    inProcess("scripts/check.ts", url);
    const judged = await judge(url, acknowledged);
    return Object.entries({ kills: rounds, acknowledged: acknowledged.length, ...judged }).map(([name, value]) => ({
      case: name,
      value,
      unit: "",
    }));
  });
}

/** The references that the writers hold in their hands after so many kills. */
async function killed(url: string, rounds: number): Promise<string[]> {
  const ports = [await freePort(), await freePort()];
  const portals = await Promise.all(ports.map((port) => run(url, {}, port)));
  let stopped = false;
  const writers = await Promise.all(
    portals.flatMap((portal, of) => Array.from({ length: WRITERS_EACH }, async () => ({ portal, of, forms: await openForms(portal.url) }))),
  );
  const answered: [string[], string[]] = [[], []];
  const sending = writers.map(({ portal, of, forms }) => write(portal.url, forms, () => stopped, answered[of === 0 ? 0 : 1]));
  const early = Promise.race(sending).then(() => {
    if (!stopped) throw new Error("a writer ended early");
  });
  for (let kills = 1; kills <= rounds; kills++) {
    const which = kills % 2 === 0 ? 0 : 1;
    await Promise.race([early, amongWrites(answered[which])]);
    await portals[which]?.kill("SIGKILL");
    portals[which] = await run(url, {}, ports[which]);
    if (kills % 10 === 0) say(`${kills} kills`);
  }
  stopped = true;
  await Promise.all(sending);
  const acknowledged = [...new Set(answered.flat())];
  await Promise.all(portals.map((portal) => portal.kill("SIGTERM")));
  return acknowledged;
}
