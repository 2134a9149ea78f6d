import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { people } from "#db/schema/access";
import { invitePerson } from "#domain/access/invitations/invite-person";
import { revokeInvitation } from "#domain/access/invitations/revoke-invitation";
import { openSession } from "#domain/access/sign-in/open-session";
import type { PeopleList } from "#domain/access/state";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, earlier, HOUR, later } from "#lib/clock";
import { as, member, organisation, person, staff, visitor } from "#test/builders";
import { queryCount } from "#test/query-count";
import { colleaguesOf, ownAccount, ownSessions, peopleOfCluster, personOfCluster } from "./people-reads.ts";

const portal = (now = new Date()) => context({ actor: { kind: "system", name: "test" }, clock: () => now });
const idOf = (ctx: Context) => (ctx.actor.kind === "person" ? ctx.actor.personId : "");
const named = (ctx: Context, lastName: string) =>
  transact(context(), async ({ db }) => {
    await db
      .update(people)
      .set({ lastName })
      .where(eq(people.id, idOf(ctx)));
  });
const somebody = { firstName: "Miren", lastName: "Berria", role: "editor" } as const;

test("one's own sessions, the latest used first, without those that have ended", async () => {
  const personId = await person();
  for (const [browser, ago] of [
    ["yesterday", DAY],
    ["now", 0],
    ["unused for four days", 4 * DAY],
    ["fifteen days old", 15 * DAY],
  ] as const)
    await openSession(portal(earlier(new Date(), ago)), { personId, browser });
  await openSession(portal(), { personId: await person(), browser: "another's" });
  expect((await ownSessions(await as(personId))).map(({ browser }) => browser)).toEqual(["now", "yesterday"]);
  expect(await ownSessions(visitor())).toEqual([]);
});

test("staff's sessions end unused sooner, in their own list as well", async () => {
  const reviewer = await staff();
  await openSession(portal(earlier(new Date(), 13 * HOUR)), { personId: idOf(reviewer), browser: "this morning" });
  await openSession(portal(earlier(new Date(), 11 * HOUR)), { personId: idOf(reviewer), browser: "later" });
  expect((await ownSessions(reviewer)).map(({ browser }) => browser)).toEqual(["later"]);
});

test("an account is one's own; a visitor has none", async () => {
  const id = await person({ email: "ane@example.org", firstName: "Ane", lastName: "Berria" });
  expect(await ownAccount(await as(id))).toEqual({
    ...{ firstName: "Ane", lastName: "Berria", position: "Director" },
    ...{ email: "ane@example.org", locale: "en", erasureAskedAt: null },
  });
  expect(await ownAccount(visitor())).toBeUndefined();
  expect(await ownAccount(portal())).toBeUndefined();
});

test("colleagues by name, with the invitations that wait: not those withdrawn, not another's", async () => {
  const organisationId = await organisation();
  const [owner, viewer] = [await member(organisationId), await member(organisationId, "viewer")];
  await named(owner, "Zubia");
  await named(viewer, "Agirre");
  const invited = async (email: string) => {
    const sent = await invitePerson(owner, { organisationId, email, ...somebody });
    if (!sent.ok) throw new Error(sent.refusal);
    return sent.value.invitationId;
  };
  await invited("waits@example.org");
  await revokeInvitation(owner, { invitationId: await invited("withdrawn@example.org") });
  const elsewhere = await organisation();
  await invitePerson(await member(elsewhere), { organisationId: elsewhere, email: "other@example.org", ...somebody });
  const found = await colleaguesOf(viewer, organisationId);
  expect(found?.colleagues.map(({ lastName, role }) => [lastName, role])).toEqual([
    ["Agirre", "viewer"],
    ["Zubia", "owner"],
  ]);
  expect(found?.waiting.map(({ email }) => email)).toEqual(["waits@example.org"]);
  expect(await colleaguesOf(viewer, elsewhere)).toBeUndefined();
  expect(await colleaguesOf(viewer, "x".repeat(26))).toBeUndefined();
});

test("staff see one person with all roles; nobody else, not even the person", async () => {
  const organisationId = await organisation({ name: "Lea Datu Etxea" });
  const owner = await member(organisationId);
  const reviewer = await staff();
  expect(await personOfCluster(reviewer, idOf(owner))).toMatchObject({
    roles: [],
    organisations: [{ name: "Lea Datu Etxea", role: "owner" }],
  });
  expect(await personOfCluster(owner, idOf(reviewer))).toBeUndefined();
  expect(await personOfCluster(owner, idOf(owner))).toBeUndefined();
  expect(await personOfCluster(visitor(), idOf(owner))).toBeUndefined();
  expect(await personOfCluster(reviewer, "x".repeat(26))).toBeUndefined();
  expect(await personOfCluster(await staff("staffAdmin"), idOf(reviewer))).toMatchObject({ roles: ["reviewer"], organisations: [] });
});

test("fifty people a page, each on exactly one, in four queries however many there are", async () => {
  const admin = await staff("staffAdmin", { lastName: "Aaa" });
  const count = () => queryCount(() => peopleOfCluster(admin, { q: "", list: "everyone", page: 1 }));
  expect(await count()).toBe(4);
  for (let n = 0; n < 52; n++) await person({ lastName: `Same ${String(n).padStart(2, "0")}` });
  expect(await count()).toBe(4);
  const [first, second] = [
    await peopleOfCluster(admin, { q: "", list: "everyone", page: 1 }),
    await peopleOfCluster(admin, { q: "", list: "everyone", page: 2 }),
  ];
  expect([first?.total, first?.pages, first?.rows.length, second?.rows.length]).toEqual([53, 2, 50, 3]);
  const ids = [...(first?.rows ?? []), ...(second?.rows ?? [])].map(({ personId }) => personId);
  expect(new Set(ids).size).toBe(53);
  expect((await peopleOfCluster(admin, { q: "same 0", list: "everyone", page: 1 }))?.total).toBe(10);
  expect((await peopleOfCluster(admin, { q: "same 0", list: "everyone", page: 9 }))?.page).toBe(1);
});

test("lists by role: staff and committee apart from members, each with its count under the same search", async () => {
  const admin = await staff("staffAdmin", { lastName: "Zuzendari" });
  await staff("reviewer", { lastName: "Zaindari" });
  const organisationId = await organisation();
  await named(await member(organisationId, "owner"), "Zabala");
  await named(await member(organisationId, "editor"), "Agirre");
  await person({ lastName: "Zerrenda" });
  const found = async (list: PeopleList, q = "") => {
    const page = await peopleOfCluster(admin, { q, list, page: 1 });
    expect(page?.counts?.[list]).toBe(page?.total);
    return page?.rows.map(({ lastName }) => lastName);
  };
  expect(await found("office")).toEqual(["Zaindari", "Zuzendari"]);
  expect(await found("staffAdmin")).toEqual(["Zuzendari"]);
  expect(await found("committee")).toEqual([]);
  expect(await found("members")).toEqual(["Agirre", "Zabala"]);
  expect(await found("owner")).toEqual(["Zabala"]);
  expect(await found("none")).toEqual(["Zerrenda"]);
  expect(await found("everyone")).toHaveLength(5);
  expect(await found("members", "agir")).toEqual([]);
  expect((await peopleOfCluster(admin, { q: "zerrenda", list: "members", page: 1 }))?.counts).toMatchObject({
    members: 0,
    none: 1,
    everyone: 1,
  });
});

test("signs of the search are letters like any other", async () => {
  const reviewer = await staff("reviewer", { lastName: "Plain" });
  await person({ lastName: "Under_score" });
  await person({ lastName: "Back\\slash" });
  const found = async (q: string) =>
    (await peopleOfCluster(reviewer, { q, list: "everyone", page: 1 }))?.rows.map(({ lastName }) => lastName);
  expect(await found("_")).toEqual(["Under_score"]);
  expect(await found("\\")).toEqual(["Back\\slash"]);
  expect(await found("%")).toEqual([]);
  expect(await found("'; drop table people; --")).toEqual([]);
  expect(await found("  plain ")).toEqual(["Plain"]);
});

test("what is written afterwards is read at once", async () => {
  const personId = await person();
  const ctx = await as(personId);
  await openSession(portal(), { personId, browser: "first" });
  expect(await ownSessions(ctx)).toHaveLength(1);
  await openSession(portal(), { personId, browser: "second" });
  expect(await ownSessions(ctx)).toHaveLength(2);
  expect(await ownSessions({ ...ctx, now: later(ctx.now, 3 * DAY + HOUR) })).toEqual([]);
});
