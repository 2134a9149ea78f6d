import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { consortia, consortiumMembers, rolesSought } from "#db/schema/consortia";
import { declinePartner } from "#domain/consortia/partners/decline-partner";
import { leaveConsortium } from "#domain/consortia/partners/leave-consortium";
import { auditOf } from "#test/builders";
import { asker, consortium, partner, refusalOf } from "#test/fixtures/consortia";
import { context } from "../kernel/context.ts";
import { editConsortium } from "./edit-consortium.ts";
import type { StatedRole } from "./roles/role-columns.ts";

type Made = Awaited<ReturnType<typeof consortium>>;
const rolesOf = ({ id }: Pick<Made, "id">) =>
  context().db.select().from(rolesSought).where(eq(rolesSought.consortiumId, id)).orderBy(rolesSought.position);
type Role = StatedRole & { id?: string };
const asForm = ({ id, title, sector, seats }: Awaited<ReturnType<typeof rolesOf>>[number]) => ({ id, title, sector, seats }) as Role;

/** Sends the coordinator's form with these roles, from the current version. */
async function edit(made: Made, roles: Role[]) {
  const [now] = await context().db.select().from(consortia).where(eq(consortia.id, made.id));
  if (!now?.closesAt) throw new Error("no consortium");
  return editConsortium(made.coordinator, {
    ...{ consortiumId: made.id, version: now.version, title: now.title, aim: now.aim, roles },
    ...{ closesAt: now.closesAt, zone: "Europe/Madrid" },
  });
}
const seatOf = async (requestId: string) =>
  (await context().db.select().from(consortiumMembers).where(eq(consortiumMembers.id, requestId)))[0];

test("the roles stand in the order of the form, a new one with nobody on it", async () => {
  const made = await consortium();
  await partner(made, 1);
  const [sites, platform] = (await rolesOf(made)).map(asForm);
  if (!sites || !platform) throw new Error("no roles");
  const records: Role = { title: "Records", sector: "ehealth", seats: 3 };
  expect(refusalOf(await edit(made, [platform, records, sites]))).toBe("done");
  expect((await rolesOf(made)).map(({ title, seats, taken }) => [title, seats, taken])).toEqual([
    ["Platform", 2, 1],
    ["Records", 3, 0],
    ["Sites that enrol people", 1, 0],
  ]);
});

test("a role of another consortium is a new one here, and stays as it is there", async () => {
  const [made, other] = [await consortium(), await consortium({ title: "Another" })];
  const [theirs] = (await rolesOf(other)).map(asForm);
  if (!theirs) throw new Error("no role");
  const before = await rolesOf(other);
  expect(refusalOf(await edit(made, [...(await rolesOf(made)).map(asForm), { ...theirs, title: "Taken over", seats: 9 }]))).toBe("done");
  expect(await rolesOf(other)).toEqual(before);
  const [, , added] = await rolesOf(made);
  expect([added?.title, added?.seats]).toEqual(["Taken over", 9]);
  expect(added?.id).not.toBe(theirs.id);
});

test("a role that somebody holds or waits for stays; the refusal names it, and nothing else changes", async () => {
  const made = await consortium();
  const inside = await partner(made, 1);
  await asker(made, 0);
  const before = await rolesOf(made);
  const [sites, platform] = before.map(asForm);
  if (!sites || !platform) throw new Error("no roles");
  expect(await edit(made, [{ ...platform, title: "Renamed" }])).toMatchObject({ details: { role: "Sites that enrol people" } });
  expect(await edit(made, [{ ...sites, title: "Renamed" }])).toMatchObject({ details: { role: "Platform" } });
  expect(await rolesOf(made)).toEqual(before);
  expect((await auditOf(made.id)).map(({ action }) => action)).not.toContain("consortium.edited");
  await leaveConsortium(inside.ctx, { consortiumId: made.id, organisationId: inside.organisationId });
  expect(refusalOf(await edit(made, [sites]))).toBe("done");
});

test("as few seats as are taken, but not fewer", async () => {
  const made = await consortium();
  await partner(made, 1);
  await partner(made, 1);
  const [sites, platform] = (await rolesOf(made)).map(asForm);
  if (!sites || !platform) throw new Error("no roles");
  expect(await edit(made, [sites, { ...platform, seats: 1 }])).toMatchObject({ refusal: "consortium.role_in_use" });
  expect(refusalOf(await edit(made, [sites, { ...platform, seats: 2 }]))).toBe("done");
  expect((await rolesOf(made)).map(({ seats, taken }) => [seats, taken])).toEqual([
    [1, 0],
    [2, 2],
  ]);
});

test("when a role goes, the answer to whoever asked for it stays, without the role", async () => {
  const made = await consortium();
  const { requestId } = await asker(made);
  await declinePartner(made.coordinator, { consortiumId: made.id, requestId, reason: "We have one." });
  const [, platform] = (await rolesOf(made)).map(asForm);
  if (!platform) throw new Error("no role");
  expect(refusalOf(await edit(made, [platform]))).toBe("done");
  expect(await seatOf(requestId)).toMatchObject({ status: "declined", reason: "We have one.", roleSoughtId: null });
});

test("asked for and taken away at once: the role stays for those who asked, or nobody asked", async () => {
  const made = await consortium();
  const [, platform] = (await rolesOf(made)).map(asForm);
  if (!platform) throw new Error("no role");
  const [removed, asked] = await Promise.allSettled([edit(made, [platform]), asker(made, 0)]);
  const left = (await rolesOf(made)).length;
  const gone = removed.status === "fulfilled" && removed.value.ok;
  expect([gone, asked.status, left]).toEqual(gone ? [true, "rejected", 1] : [false, "fulfilled", 2]);
});

test("what a role asks for is kept as it was sent, and the audit names the roles that changed", async () => {
  const made = await consortium();
  const [sites, platform] = (await rolesOf(made)).map(asForm);
  if (!sites || !platform) throw new Error("no roles");
  const wish = {
    need: "should",
    work: "Enrols people.",
    kinds: ["careProvider"],
    countries: ["FR"],
    newCountry: true,
    capability: "zebrafish",
  } as const;
  const asked = { ...sites, ...wish, kinds: [...wish.kinds], countries: [...wish.countries] };
  expect(refusalOf(await edit(made, [asked, platform]))).toBe("done");
  expect((await rolesOf(made))[0]).toMatchObject(wish);
  expect(refusalOf(await edit(made, [asked, platform]))).toBe("done");
  expect(refusalOf(await edit(made, [sites, platform]))).toBe("done");
  expect((await rolesOf(made))[0]).toMatchObject({
    need: "must",
    work: null,
    kinds: [],
    countries: [],
    newCountry: false,
    capability: null,
  });
  const edits = (await auditOf(made.id)).filter(({ action }) => action === "consortium.edited");
  const role = { title: sites.title, seats: sites.seats };
  const ofRoles = (changes: unknown) => (changes as { what: string }[]).filter(({ what }) => what === "role");
  const changed = [{ what: "role", before: role, after: role }];
  expect(edits.map(({ facts }) => ofRoles(facts.changes))).toEqual([changed, [], changed]);
});
