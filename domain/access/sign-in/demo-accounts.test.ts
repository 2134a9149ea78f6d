import { expect, test } from "vitest";
import { context } from "#domain/kernel/context";
import { as, member, organisation, person, staff } from "#test/builders";
import { demoAccounts } from "./demo-accounts.ts";

const portal = () => context({ actor: { kind: "system", name: "demo" } });

test("everybody once for each role, staff first, and nobody but the portal itself is told", async () => {
  const chief = await staff("staffAdmin");
  await staff("reviewer");
  const id = await organisation({ name: "Ibaialde" });
  await member(id, "viewer");
  await member(id, "owner");
  const alone = await person({ email: "alone@example.org" });
  const accounts = await demoAccounts(portal());
  expect(accounts.map(({ role, organisation }) => [role, organisation])).toEqual([
    ["staffAdmin", null],
    ["reviewer", null],
    ["owner", "Ibaialde"],
    ["viewer", "Ibaialde"],
    ["none", null],
  ]);
  expect(accounts.at(-1)?.email).toBe("alone@example.org");
  expect(await demoAccounts(chief)).toEqual([]);
  expect(await demoAccounts(await as(alone))).toEqual([]);
});
