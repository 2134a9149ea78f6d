import { openSync } from "node:fs";
import { createServer } from "node:net";
import { basename, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { answers, serve } from "../../../scripts/serve.ts";
import { type Content, copyOf, LOGS } from "./databases.ts";
import { type Mailbox, mailServer } from "./mailbox.ts";

export type Portal = {
  url: string;
  database: string;
  data: string;
  /** The file with what the server printed. */
  log: string;
  mailbox: Mailbox;
  /** The server's process. */
  pid: number;
};

const preloaded = (name: string) => pathToFileURL(resolve(`e2e/support/portals/${name}.mjs`)).href;
const LIGHT_PAGES = preloaded("light-pages");
/** With `PORTAL_TEST_LATE=1` answers come late, and not in the order of the questions: no test may depend on being slower than they are, or faster. */
const LATE_ANSWERS = process.env.PORTAL_TEST_LATE ? ` --import=${preloaded("late-answers")}` : "";
/** What a server loads first so that it ends with the process that started it. */
export const END_WITH_RUNNER = preloaded("end-with-runner");

export const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : 0));
    });
  });

/** A whole portal of one's own: server, database, mail server. */
export async function withPortal(
  content: Content,
  use: (portal: Portal) => Promise<void>,
  settings: Record<string, string> = {},
  prepare?: (database: string, data: string) => unknown,
) {
  const { data, database } = copyOf(content);
  await prepare?.(database, data);
  const mailbox = await mailServer();
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = `${LOGS}/${basename(data)}.log`;
  const server = serve({
    mode: "start",
    port,
    host: "127.0.0.1",
    output: openSync(log, "w"),
    env: {
      PORTAL_URL: url,
      PORTAL_DATABASE: database,
      PORTAL_DATA: data,
      PORTAL_SMTP: mailbox.url,
      PORTAL_MAIL_FROM: "portal@example.org",
      PORTAL_LIMITS: "1000",
      PORTAL_DECISION_HOLD: "1",
      // One process is what a test measures, preloads and ends; `firstStart` starts the worker beside the portal, as operators do.
      PORTAL_WORKER: "inline",
      PORTAL_DEMO: content === "demo" ? "1" : "",
      ...settings,
      NODE_OPTIONS: `--import=${END_WITH_RUNNER} ${settings.NODE_OPTIONS ?? `--import=${LIGHT_PAGES}`}${LATE_ANSWERS}`,
    },
  });
  try {
    if (!(await answers(`${url}/livez`, server))) throw new Error(`the server did not answer: its log is ${log}`);
    await use({ url, database, data, log, mailbox, pid: server.pid ?? 0 });
  } finally {
    const ended = new Promise((done) => server.once("exit", done));
    if (server.exitCode === null && server.kill("SIGTERM")) await ended;
    await mailbox.close();
  }
}
