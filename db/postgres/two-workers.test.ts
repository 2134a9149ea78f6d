import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { outbox } from "#db/schema/kernel";
import { context } from "#domain/kernel/context";
import { claimDeliveries, DELIVERY_LISTS } from "#domain/kernel/mail/deliveries";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { transactAsPortal } from "#domain/kernel/transact";
import { dataFolder } from "#lib/env";
import { session } from "./client.ts";

const MAILS = 50;
const WORKER = `const [{ workerPass }, { closeConnections }, { appendFileSync }] = await Promise.all(["./worker/pass.ts", "./db/postgres/connections.ts", "node:fs"].map((name) => import(name)));
  console.log("ready");
  process.stdin.once("data", async () => {
    const deliver = async (mail) => appendFileSync(process.env.PORTAL_DATA + "/sent", mail.messageId + "\\n");
    while ((await workerPass({ clock: () => new Date(), deliver, origin: "https://portal.example.org" })) > 0);
    await closeConnections();
    process.exit(0);
  });`;

const write = () =>
  transactAsPortal(context(), (ctx) =>
    enqueueMail(ctx, {
      template: "sign-in",
      to: "ane@example.org",
      locale: "en",
      data: { firstName: "Ane", path: "/en" },
      subject: { kind: "person", id: "p" },
    }),
  );

test("two worker processes send each email once", async () => {
  for (let n = 0; n < MAILS; n++) await write();
  const file = join(dataFolder(), "sent");
  writeFileSync(file, "");
  const children = [1, 2].map(() =>
    spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", WORKER], { stdio: ["pipe", "pipe", "inherit"] }),
  );
  const ended = children.map((child) => once(child, "exit"));
  await Promise.all(children.map((child) => once(child.stdout, "data")));
  for (const child of children) child.stdin.write("now");
  expect((await Promise.all(ended)).map(([code]) => code)).toEqual([0, 0]);
  const sent = readFileSync(file, "utf8").split("\n").filter(Boolean);
  expect(sent).toHaveLength(MAILS);
  expect(new Set(sent).size).toBe(MAILS);
  expect(await context().db.select({ id: outbox.id }).from(outbox).where(eq(outbox.status, "done"))).toHaveLength(MAILS);
});

test("a row that somebody else holds is passed over, not waited for", async () => {
  const [held, free] = [await write(), await write()];
  const other = await session();
  await other.query("begin");
  await other.query("select 1 from outbox where id = $1 for update", [held]);
  expect(await claimDeliveries(context(), DELIVERY_LISTS.mails)).toEqual([free]);
  await other.end();
  expect(await claimDeliveries(context(), DELIVERY_LISTS.mails)).toEqual([held]);
});
