import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { answers } from "../../../scripts/serve.ts";
import { mailServer } from "./mailbox.ts";
import { freePort } from "./portal.ts";

const SETUP = /https?:\/\/\S+\/setup\/\S+/;

/** Reads what a start prints until the link is there. */
const printed = (server: ChildProcess) =>
  new Promise<string>((found, failed) => {
    let said = "";
    server.stdout?.on("data", (data) => {
      said += data;
      const link = SETUP.exec(said)?.[0];
      if (link && said.includes("serving ")) found(link);
    });
    server.once("exit", () => failed(new Error(`the start ended:\n${said}`)));
  });

/** `npm start` in a folder with nothing in it; answers the link that it prints. */
export async function firstStart() {
  const data = "test-results/first-start";
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const mailbox = await mailServer();
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    PORTAL_URL: `http://127.0.0.1:${port}`,
    PORTAL_DATA: data,
    PORTAL_DATABASE: `${data}/portal.sqlite`,
    PORTAL_SMTP: mailbox.url,
    PORTAL_MAIL_FROM: "portal@example.org",
    PORTAL_DECISION_HOLD: "1",
    PORTAL_DEMO: "",
  };
  const start = () => spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let server = start();
  const link = await printed(server);
  const stop = async () => {
    await answers(`${env.PORTAL_URL}/livez`, server, 60);
    const ended = new Promise((done) => server.once("exit", done));
    if (server.exitCode === null && server.kill("SIGTERM")) await ended;
  };
  return {
    url: env.PORTAL_URL,
    link,
    mailbox,
    /** Stops and starts anew; the link that is printed then. */
    async again() {
      await stop();
      server = start();
      return printed(server);
    },
    async close() {
      await stop();
      await mailbox.close();
    },
  };
}
