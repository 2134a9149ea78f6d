import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { createInterface } from "node:readline";

/** `folder` is a place that goes with the server, even where the run is killed. */
type Server = { url: string; folder: string; stop: () => Promise<void> };

/**
 * A server for tests, whose user may create databases: the one that PORTAL_TEST_POSTGRES names, else one of our own that ends with this process.
 * A `durable` one writes to the disk before it confirms: others are faster than any that an operator may run.
 */
export async function testServer({ durable = false } = {}): Promise<Server> {
  const given = process.env.PORTAL_TEST_POSTGRES;
  if (given) return { url: given, folder: tmpdir(), stop: async () => {} };
  const keeper = spawn(process.execPath, ["test/postgres/keeper.mjs", durable ? "durable" : "fast"], {
    stdio: ["pipe", "pipe", "inherit"],
    detached: true,
  });
  const ended = once(keeper, "exit");
  const [url] = await Promise.race([
    once(createInterface(keeper.stdout), "line"),
    ended.then(() => {
      throw new Error("The server of PostgreSQL did not start.");
    }),
  ]);
  keeper.unref();
  return {
    url: String(url),
    folder: String(new URLSearchParams(String(url).split("?")[1]).get("host")),
    stop: async () => {
      keeper.ref();
      keeper.stdin.end();
      await ended;
    },
  };
}

/** The same server, another of its databases. */
export const databaseOf = (url: string, name: string) => {
  const [before, query] = url.split("?");
  return `${before?.replace(/\/[^/]*$/, `/${name}`)}${query ? `?${query}` : ""}`;
};
