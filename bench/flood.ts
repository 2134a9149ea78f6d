import { loadavg } from "node:os";
import { actionPages } from "../e2e/support/portals/build.ts";
import { heavyForm } from "../e2e/support/requests/flood.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { database, run } from "./server.ts";

const FIELDS = 4_000;
/** What /livez may take while forms of half a megabyte arrive, on an idle machine. */
const MAX_MS = 100;
const BETWEEN_MS = 20;

/** How long /livez takes, asked again and again until the work is done. */
async function livez(url: string, done: Promise<unknown>): Promise<number[]> {
  const took: number[] = [];
  let ended = false;
  const end = done.finally(() => {
    ended = true;
  });
  while (!ended) {
    const began = performance.now();
    await (await fetch(`${url}/livez`)).arrayBuffer();
    took.push(performance.now() - began);
    await new Promise((passed) => setTimeout(passed, BETWEEN_MS));
  }
  await end;
  return took;
}

/** Milliseconds that /livez takes while one client sends forms of 4,000 fields one after another, and before. The figures mean something on an idle machine alone, so its load is told too. */
export async function flood({ rounds = 30 }: Options): Promise<Case[]> {
  const server = await run(database("flood", "scripts/migrate.ts"), { PORTAL_WORKER: "off" });
  const load = loadavg()[0] ?? 0;
  const id = actionPages().find(({ path }) => path === "/en/apply")?.id ?? "";
  const forms = [await heavyForm("script", id, FIELDS), await heavyForm("plain", "f".repeat(42), FIELDS)];
  const send = async () => {
    for (let sent = 0; sent < rounds; sent++)
      for (const { body, headers } of forms) {
        const answer = await fetch(`${server.url}/en/apply`, {
          method: "POST",
          redirect: "manual",
          headers: { ...headers, origin: server.url },
          body: new Uint8Array(body),
        });
        await answer.arrayBuffer();
        if (answer.status !== 413) throw new Error(`a flood was answered ${answer.status}`);
      }
  };
  const quiet = await livez(server.url, new Promise((passed) => setTimeout(passed, 1_000)));
  const flooded = await livez(server.url, send());
  await server.kill("SIGTERM");
  const worst = Math.max(...flooded);
  say(
    `load ${load.toFixed(1)}; /livez at most ${worst.toFixed(0)} ms during the flood, ${worst <= MAX_MS ? "within" : "over"} ${MAX_MS} ms`,
  );
  const ms = (name: string, value: number): Case => ({ case: name, value: Number(value.toFixed(1)), unit: "ms" });
  return [
    ms("quiet median", median(quiet)),
    ms("quiet worst", Math.max(...quiet)),
    ms("flood median", median(flooded)),
    ms("flood worst", worst),
    { case: "load", value: Number(load.toFixed(1)), unit: "" },
  ];
}
