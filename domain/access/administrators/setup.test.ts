import { expect, test } from "vitest";
import { people, setupLinks } from "#db/schema/access";
import { clusterName } from "#domain/access/cluster-name";
import { sessionBehind } from "#domain/access/reads";
import { setupLinkOf } from "#domain/access/sign-in/link-reads";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { auditOf, staff, visitor } from "#test/builders";
import { tally, visitorIn } from "#test/mail/mailed";
import { ensureSetupLink } from "./ensure-setup-link.ts";
import { redeemSetup } from "./redeem-setup.ts";

const system = () => context({ actor: { kind: "system", name: "start" } });
const given = { cluster: "Cluster of the Coast", firstName: "Ane", lastName: "Lehen", email: "ane@example.org", position: "Director" };
async function link() {
  const made = await ensureSetupLink(system());
  if (!made.ok || !made.value) throw new Error("no link");
  return made.value.token;
}

test("the link of an empty portal names the cluster and makes its first administrator, signed in", async () => {
  const token = await link();
  expect(await setupLinkOf(visitor(), token)).toMatchObject({ cluster: "Basque Health Cluster" });
  const set = await redeemSetup(visitor(), { token, ...given }, "Firefox · Linux");
  const session = set.ok ? await sessionBehind(context(), set.value.token) : undefined;
  expect(session?.person).toMatchObject({ email: given.email, roles: ["staffAdmin"] });
  expect(await clusterName(context())).toBe(given.cluster);
  expect((await auditOf(HOME_CLUSTER)).map(({ action }) => action)).toEqual(["cluster.setup_link_made", "cluster.set_up"]);
});

test("it works once, also of fifty at once", async () => {
  const token = await link();
  const outcomes = await Promise.all(Array.from({ length: 50 }, () => redeemSetup(visitor(), { token, ...given }, "x")));
  expect(tally(outcomes)).toEqual({ won: 1, refusals: ["setup.ended"] });
  expect(await context().db.select().from(people)).toHaveLength(1);
  expect(await setupLinkOf(visitor(), token)).toBeUndefined();
});

test("a new start replaces an unused link; there is none once somebody administers", async () => {
  const older = await link();
  const newer = await link();
  expect(await context().db.select().from(setupLinks)).toHaveLength(1);
  expect(await redeemSetup(visitor(), { token: older, ...given }, "x")).toMatchObject({ refusal: "setup.ended" });
  await staff("staffAdmin");
  expect(await redeemSetup(visitor(), { token: newer, ...given }, "x")).toMatchObject({ refusal: "setup.ended" });
  expect(await ensureSetupLink(system())).toEqual({ ok: true, value: undefined });
});

test("after a day it has ended, and only the portal itself makes one", async () => {
  const token = await link();
  expect(await redeemSetup(visitorIn(24 * 60 + 1), { token, ...given }, "x")).toMatchObject({ refusal: "setup.ended" });
  expect(await ensureSetupLink(visitor())).toMatchObject({ refusal: "forbidden" });
  expect(await ensureSetupLink(await staff("staffAdmin"))).toMatchObject({ refusal: "forbidden" });
});
