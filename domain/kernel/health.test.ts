import { expect, test } from "vitest";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import { later, SECOND } from "#lib/clock";
import { REFUSES_WRITES, refuseWrites } from "#test/refuse-writes";
import { context } from "./context.ts";
import { isDemonstration, markDemonstration } from "./demonstration.ts";
import { isMigrated, outboxAge, probeWrite } from "./health.ts";
import { transact } from "./transact.ts";

const START = new Date("2026-11-25T10:00:00Z");
const at = (seconds: number) => context({ clock: () => later(START, seconds * SECOND) });

test("mail that should have left shows its age; held mail does not", async () => {
  const write = (holdSeconds: number) =>
    transact(at(0), (ctx) =>
      enqueueMail(ctx, {
        template: "sign-in",
        to: "a@example.org",
        locale: "en",
        data: { firstName: "A", path: "/en" },
        subject: { kind: "person", id: "p" },
        holdSeconds,
      }),
    );
  await write(120);
  expect(await outboxAge(at(100))).toBe(0);
  await write(0);
  expect(await outboxAge(at(100))).toBe(100);
});

test("a database that takes no writes, or is not migrated, is not ready", async () => {
  await probeWrite(context());
  expect(await isMigrated()).toBe(true);
  await refuseWrites();
  await expect(probeWrite(context())).rejects.toThrow(REFUSES_WRITES);
});

test("a database is a demonstration only once it is marked", async () => {
  expect(await isDemonstration(context())).toBe(false);
  await markDemonstration(context());
  expect(await isDemonstration(context())).toBe(true);
});
