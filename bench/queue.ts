import { fillWithApplications } from "./queue-rows.ts";
import { type Case, median, type Options, say } from "./report.ts";
import { reviewerOf } from "./reviewer.ts";
import { database, type Running, run } from "./server.ts";

const FEW = 200;
const MANY = 10_000;
const WARM = 20;

async function answerTime({ url }: Running, cookie: string): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${url}/en/staff/applications`, { headers: { cookie } });
  const page = await answer.text();
  if (answer.status !== 200 || !page.includes('data-row="')) throw new Error(`the queue answered ${answer.status} without rows`);
  return performance.now() - start;
}

/** How long the queue's list takes with 10,000 applications, against 200 in the same minutes: one of each in turn. */
export async function queue({ rounds = 60 }: Options): Promise<Case[]> {
  const files = [database("queue200", "scripts/migrate.ts"), database("queue10k", "scripts/migrate.ts")] as const;
  const cookies = [await reviewerOf(files[0]), await reviewerOf(files[1])] as const;
  fillWithApplications(files[0], FEW);
  fillWithApplications(files[1], MANY);
  const servers = [await run(files[0]), await run(files[1])] as const;
  try {
    const times: [number[], number[]] = [[], []];
    for (let n = 0; n < rounds + WARM; n++)
      for (const at of [0, 1] as const) {
        const time = await answerTime(servers[at], cookies[at]);
        if (n >= WARM) times[at].push(time);
      }
    const [few, many] = [median(times[0]), median(times[1])];
    const pairs = median(times[1].map((time, n) => time / (times[0][n] ?? Number.NaN)));
    say(`ratio of the medians ${(many / few).toFixed(2)}, median of the pairs ${pairs.toFixed(2)}`);
    return [
      { case: "queue200", value: Math.round(few * 10) / 10, unit: "ms" },
      { case: "queue10k", value: Math.round(many * 10) / 10, unit: "ms", ratio: many / few },
    ];
  } finally {
    for (const server of servers) await server.kill("SIGTERM");
  }
}
