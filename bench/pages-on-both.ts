import Database from "better-sqlite3";
import { type Found, measure, reviewer, type Target, targets } from "./pages.ts";
import { inProcess, withServer } from "./postgres.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { database, FOLDER, run } from "./server.ts";
import { writes } from "./writes.ts";

const ON_SERVER = "postgres";
const onServer = (page: Target): Target => ({ ...page, name: `${page.name} ${ON_SERVER}` });

/** Each page from a file and from a server with the same rows, in turn in the same rounds: the ratio is the server's rate to the file's. Then the writes of each. */
export async function pagesOnBoth({ rounds = 5, seconds = 3, only }: Options): Promise<Case[]> {
  const isMeant = (name: string) => !only || only.includes(name);
  const file = database("demo", "scripts/demonstration/seed-demo.ts");
  return withServer(async (empty) => {
    const copied = async (from: string, name: string) => {
      const url = await empty(name);
      inProcess("scripts/copy.ts", from, "--to", url);
      return url;
    };
    const found = await pagesFrom(file, () => copied(file, "pages"), { rounds, seconds, isMeant });
    if (!isMeant("writes")) return found;
    const written = `${FOLDER}/writes.sqlite`;
    const demonstration = new Database(file);
    await demonstration.backup(written);
    demonstration.close();
    const servers: [string, string] = [await copied(written, "writes"), await copied(written, "writes_too")];
    return [...found, ...(await writes(written, servers, rounds, seconds))];
  });
}

type Length = { rounds: number; seconds: number; isMeant: (name: string) => boolean };

async function pagesFrom(file: string, copied: () => Promise<string>, { rounds, seconds, isMeant }: Length): Promise<Case[]> {
  const small = await run(file, { PORTAL_DEMO: "1" });
  try {
    // The session's row is copied with the others.
    const cookie = await reviewer(small.url, file);
    const server = await run(await copied(), { PORTAL_DEMO: "1" });
    try {
      const ofFile = (await targets(small, cookie)).filter(({ name }) => isMeant(name));
      const ofServer = (await targets(server, cookie)).filter(({ name }) => isMeant(name));
      const rates = await measure(
        ofFile.flatMap((page, n) => [page, ...ofServer.slice(n, n + 1).map(onServer)]),
        rounds,
        seconds,
      );
      return ofFile.map(({ name }) => compared(name, rates[name] ?? [], rates[`${name} ${ON_SERVER}`] ?? []));
    } finally {
      await server.kill("SIGTERM");
    }
  } finally {
    await small.kill("SIGTERM");
  }
}

function compared(name: string, ofFile: Found[], ofServer: Found[]): Case {
  const ratio = (of: (file: Found, server: Found) => number) =>
    median(ofServer.flatMap((server, round) => ofFile.slice(round, round + 1).map((file) => of(file, server))));
  say(`${name}: by processor time, the portal does ${ratio((file, server) => file.cpu / server.cpu).toFixed(2)} of it on the server`);
  return {
    case: `${name} postgres/sqlite`,
    value: Math.round(median(ofServer.map(({ rate }) => rate))),
    unit: "requests/s",
    ratio: ratio((file, server) => server.rate / file.rate),
  };
}
