import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { session } from "#db/postgres/client";
import { databaseOf, testServer } from "#test/postgres/server";
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

export type Dialect = "sqlite" | "postgres";

/** A database with nothing in it, and who ends it. */
async function nothing(dialect: Dialect, data: string) {
  if (dialect === "sqlite") return { database: `${data}/portal.sqlite`, end: async () => {} };
  const server = await testServer();
  const admin = await session(server.url);
  const name = `first_start_${process.pid}`;
  await admin.query(`create database ${name} template template0 encoding 'UTF8'`);
  const end = async () => {
    await admin.query(`drop database ${name} with (force)`);
    await admin.end();
    await server.stop();
  };
  return { database: databaseOf(server.url, name), end };
}

/** `npm start` with an empty folder and an empty database; answers the link that it prints. */
export async function firstStart(dialect: Dialect) {
  const data = `test-results/first-start-${dialect}`;
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const { database, end } = await nothing(dialect, data);
  const mailbox = await mailServer();
  const port = await freePort();
  const env = {
    ...process.env,
    PORT: String(port),
    PORTAL_URL: `http://127.0.0.1:${port}`,
    PORTAL_DATA: data,
    PORTAL_DATABASE: database,
    PORTAL_SMTP: mailbox.url,
    PORTAL_MAIL_FROM: "portal@example.org",
    PORTAL_DECISION_HOLD: "1",
    PORTAL_DEMO: "",
  };
  const start = () => spawn(process.execPath, ["scripts/start.mjs"], { env, stdio: ["ignore", "pipe", "inherit"] });
  let server = start();
  const link = await printed(server);
  const stop = async () => {
    await answers(`${env.PORTAL_URL}/livez`, server);
    const ended = new Promise((done) => server.once("exit", done));
    if (server.exitCode === null && server.kill("SIGTERM")) await ended;
  };
  return {
    url: env.PORTAL_URL,
    link,
    mailbox,
    /** Stops and starts again; the link that is printed then. */
    async again() {
      await stop();
      server = start();
      return printed(server);
    },
    async close() {
      await stop();
      await mailbox.close();
      await end();
    },
  };
}
