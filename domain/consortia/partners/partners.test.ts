import { expect, test } from "vitest";
import { consortiumBySlug } from "#domain/consortia/page-view";
import { context } from "#domain/kernel/context";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { markMadeUp } from "#domain/organisations/profile/mark-made-up";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { later, MINUTE } from "#lib/clock";
import { organisation, staff, visitor } from "#test/builders";
import { consortium, partner } from "#test/fixtures/consortia";
import { listed, profileInput } from "#test/fixtures/profiles";
import { queryCount } from "#test/query-count";
import { leaveConsortium } from "./leave-consortium.ts";
import { partnersByConsortium } from "./partners.ts";

const reason = "Please name your source for this.";
const partsOfOne = async (id: string, statedSectors: ("pharma" | "biotech")[] = []) => {
  const parts = (await partnersByConsortium(visitor(), [{ id, statedSectors }])).get(id);
  if (!parts) throw new Error("no parts");
  return parts;
};
const minutesOn = (made: Awaited<ReturnType<typeof consortium>>, minutes: number) => ({
  ...made,
  coordinator: { ...made.coordinator, now: later(made.coordinator.now, minutes * MINUTE) },
});
const names = async (id: string) => (await partsOfOne(id)).partners.map(({ name }) => name);

test("partners stand in the order in which they came in, the coordinator first, each on its role", async () => {
  const made = await consortium({ organisationId: await organisation({ name: "Coordinates" }) });
  const second = await partner(minutesOn(made, 1), 1, await organisation({ name: "Zuri, the second" }));
  await partner(minutesOn(made, 2), 0, await organisation({ name: "Argi, the third" }));
  expect(await names(made.id)).toEqual(["Coordinates", "Zuri, the second", "Argi, the third"]);
  const { partners, roles } = await partsOfOne(made.id);
  expect(partners.map(({ role, roleId }) => [role, roleId])).toEqual([
    ["coordinator", null],
    ["partner", made.roleIds[1]],
    ["partner", made.roleIds[0]],
  ]);
  expect(roles.map(({ title, taken, seats }) => [title, taken, seats])).toEqual([
    ["Sites that enrol people", 1, 1],
    ["Platform", 1, 2],
  ]);
  await leaveConsortium(second.ctx, { consortiumId: made.id, organisationId: second.organisationId });
  expect(await names(made.id)).toEqual(["Coordinates", "Argi, the third"]);
});

test("only a partner that is listed has a page to lead to", async () => {
  const { id } = await listed({ name: "Listed" });
  const made = await consortium({ organisationId: id });
  await partner(minutesOn(made, 1), 1, await organisation({ name: "Unlisted" }));
  const { partners } = await partsOfOne(made.id);
  expect(partners.map(({ name, slug }) => [name, slug !== null])).toEqual([
    ["Listed", true],
    ["Unlisted", false],
  ]);
});

test("whoever staff hid or suspended is counted, not named, yet the segment stays covered", async () => {
  const made = await consortium({ organisationId: await organisation({ name: "Coordinates" }) });
  const admin = await staff("staffAdmin");
  const [hidden, suspended] = [await listed({ name: "Hidden", sectors: ["pharma"] }), await listed({ name: "Suspended" })];
  await partner(made, 1, hidden.id);
  await partner(made, 1, suspended.id);
  await hideOrganisation(admin, { organisationId: hidden.id, reason });
  await suspendOrganisation(admin, { organisationId: suspended.id, reason });
  const parts = await partsOfOne(made.id);
  expect([parts.partners.map(({ name }) => name), parts.unnamed]).toEqual([["Coordinates"], 2]);
  expect(parts.coverage.segments.find(({ sector }) => sector === "pharma")?.state).toBe("covered");
  expect(parts.coverage.taken).toBe(2);
  const page = await consortiumBySlug(visitor(), made.slug);
  expect(JSON.stringify(page)).not.toMatch(/Suspended|"Hidden"/);
});

test("a consortium with one made-up partner is marked as made up", async () => {
  const made = await consortium();
  expect((await partsOfOne(made.id)).madeUp).toBe(false);
  const { organisationId } = await partner(made);
  await markMadeUp(context({ actor: { kind: "system", name: "demo" } }), organisationId);
  expect((await partsOfOne(made.id)).madeUp).toBe(true);
});

test("several at once: each has its own parts, in two queries however many; none for none", async () => {
  const [one, two] = [await consortium(), await consortium({ title: "Another" })];
  await partner(minutesOn(two, 1), 0, await organisation({ name: "In the other" }));
  const { id, owner } = await listed({ name: "With a sector" });
  await saveProfile(owner, profileInput(id, { version: 1, name: "With a sector", sectors: ["biotech"] }));
  await partner(minutesOn(one, 1), 1, id);
  const all = [
    { id: one.id, statedSectors: ["pharma" as const] },
    { id: two.id, statedSectors: [] },
  ];
  const found = await partnersByConsortium(visitor(), all);
  expect(found.get(one.id)?.partners.at(-1)?.name).toBe("With a sector");
  expect(found.get(two.id)?.partners.at(-1)?.name).toBe("In the other");
  expect(found.get(one.id)?.coverage.covered).toEqual(expect.arrayContaining(["pharma", "biotech"]));
  expect(found.get(two.id)?.coverage.covered).not.toContain("pharma");
  expect(await queryCount(() => partnersByConsortium(visitor(), all))).toBe(2);
  expect(await queryCount(() => partnersByConsortium(visitor(), []))).toBe(0);
});
