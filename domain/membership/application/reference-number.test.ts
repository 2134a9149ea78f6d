import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { clusters } from "#db/schema/kernel";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { submitApplication } from "#domain/membership/application/submit-application";
import { newToken } from "#lib/ids";
import { form } from "#test/fixtures/applications";
import { newReferenceNumber } from "./reference-number.ts";

const rename = (name: string) =>
  transact(context(), async (ctx) => ctx.db.update(clusters).set({ name }).where(eq(clusters.id, HOME_CLUSTER)));

test("a reference is the cluster's initials, the year and eight letters that no reader confuses", async () => {
  const reference = await newReferenceNumber(context({ clock: () => new Date("2031-06-01T12:00:00Z") }), newToken());
  expect(reference).toMatch(/^BHC-2031-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
});

test.each([
  ["Clúster de Salud", "CS"],
  ["euskal klusterra", "A"],
  ["One Two Three Four Five", "OTTF"],
])("%s begins its references with %s", async (name, initials) => {
  await rename(name);
  expect((await newReferenceNumber(context(), newToken())).split("-")[0]).toBe(initials);
});

test("the same form has the same reference, whenever it is asked for", async () => {
  const key = newToken();
  const expected = await newReferenceNumber(context(), key);
  expect(await submitApplication(context(), form({ key }))).toEqual({ ok: true, value: { reference: expected } });
  expect(await newReferenceNumber(context(), key)).toBe(expected);
});

test("a thousand references are a thousand", async () => {
  const ctx = context();
  const made = await Promise.all(Array.from({ length: 1000 }, () => newReferenceNumber(ctx, newToken())));
  expect(new Set(made).size).toBe(1000);
});
