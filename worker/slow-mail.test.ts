import { spawn } from "node:child_process";
import { once } from "node:events";
import { Socket } from "node:net";
import { eq } from "drizzle-orm";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { transactAsPortal } from "#domain/kernel/transact";
import { later, MINUTE } from "#lib/clock";
import { log } from "#lib/log";
import { delivery } from "#lib/mail/mail";
import { mailServer } from "#test/mail/mail-server";
import { workerPass } from "./pass.ts";

log.level = "silent";
const START = new Date("2026-11-25T10:00:00Z");
const ORIGIN = "https://portal.example.org";
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

/** A mail server that takes each mail only when it is told to. */
async function slowServer() {
  let letGo = (): void => undefined;
  const server = await mailServer(
    new Promise<void>((resolve) => {
      letGo = resolve;
    }),
  );
  vi.stubEnv("PORTAL_SMTP", server.url);
  return { ...server, letGo };
}
const write = () =>
  transactAsPortal(context({ clock: () => START }), (ctx) =>
    enqueueMail(ctx, {
      template: "sign-in",
      to: "ane@example.org",
      locale: "en",
      data: { firstName: "Ane", path: "/en/sign-in/confirm/abc" },
      subject: { kind: "person", id: "p" },
    }),
  );
const rowOf = async (id: string) => (await context().db.select().from(outbox).where(eq(outbox.id, id)))[0];

test("a mail that the server takes half an hour to accept is sent once", async () => {
  const server = await slowServer();
  const id = await write();
  let now = START;
  const means = { clock: () => now, deliver: delivery(), origin: ORIGIN };
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const first = workerPass(means);
  await server.arrived;
  for (let minute = 1; minute <= 30; minute++) {
    now = later(START, minute * MINUTE);
    await vi.advanceTimersByTimeAsync(MINUTE);
    // The heartbeat is written in a turn before that of this other worker.
    await transactAsPortal(context(), async () => undefined);
    expect(await workerPass(means)).toBe(0);
  }
  server.letGo();
  expect(await first).toBe(1);
  expect(server.taken).toHaveLength(1);
  expect(await rowOf(id)).toMatchObject({ status: "done", attempts: 0 });
  await server.close();
});

test("a worker that slept for longer than its claim lasts does not send what another one has taken", async () => {
  await write();
  await write();
  let now = START;
  const sent: string[] = [];
  const other = async ({ id }: { id: string }) => void sent.push(`other ${id}`);
  const sleeper = async ({ id }: { id: string }) => {
    sent.push(`sleeper ${id}`);
    now = later(START, 10 * MINUTE);
    await workerPass({ clock: () => now, deliver: other, origin: ORIGIN });
  };
  await workerPass({ clock: () => now, deliver: sleeper, origin: ORIGIN });
  expect(sent.map((line) => line.split(" ")[0])).toEqual(["sleeper", "other", "other"]);
});

test("a server that says nothing for a minute is given up, and the mail is tried again", async () => {
  const server = await slowServer();
  const id = await write();
  const sockets: { socket: Socket; milliseconds: number }[] = [];
  const { setTimeout } = Socket.prototype;
  vi.spyOn(Socket.prototype, "setTimeout").mockImplementation(function (this: Socket, milliseconds, ...rest) {
    sockets.push({ socket: this, milliseconds });
    return setTimeout.call(this, milliseconds, ...rest);
  });
  const sending = workerPass({ clock: () => START, deliver: delivery(), origin: ORIGIN });
  await server.arrived;
  const client = sockets.findLast(({ socket }) => `smtp://127.0.0.1:${socket.remotePort}` === server.url);
  expect(client?.milliseconds).toBe(60_000);
  client?.socket.emit("timeout");
  await sending;
  expect(await rowOf(id)).toMatchObject({ status: "waiting", attempts: 1, lastError: "ETIMEDOUT" });
  server.letGo();
  await server.close();
});

/** The server process without its pages: what instrumentation starts. */
const SERVER = `const { start } = await import("./instrumentation-node.ts");
  await start();
  process.stdout.write("started\\n");
  setInterval(() => undefined, 1000);`;

test("a server that is told to stop finishes the mail in hand, puts the rest back, and exits then", async () => {
  const server = await slowServer();
  await write();
  await write();
  vi.stubEnv("PORTAL_URL", ORIGIN);
  vi.stubEnv("PORTAL_WORKER", "inline");
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", SERVER], { stdio: ["ignore", "pipe", "inherit"] });
  onTestFinished(() => void child.kill("SIGKILL"));
  const said: string[] = [];
  const stopping = new Promise<void>((heard) => {
    child.stdout.on("data", (chunk) => {
      said.push(String(chunk));
      if (said.join("").includes("stopping")) heard();
    });
  });
  const ended = once(child, "exit");
  await server.arrived;
  child.kill("SIGTERM");
  await Promise.race([stopping, ended]);
  expect(child.exitCode).toBe(null);
  server.letGo();
  expect(await ended).toEqual([143, null]);
  const rows = await context().db.select({ status: outbox.status }).from(outbox);
  expect(rows.map(({ status }) => status).sort()).toEqual(["done", "waiting"]);
  expect(server.taken).toHaveLength(1);
  await server.close();
});
