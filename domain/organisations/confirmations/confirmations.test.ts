import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { confirmationLinks } from "#db/schema/confirmations";
import { jobs } from "#db/schema/kernel";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { publishProfile } from "#domain/organisations/profile/publish-profile";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import { DAY, later, MINUTE } from "#lib/clock";
import { isPostgres } from "#lib/env";
import { auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { expectDone } from "#test/expect-done";
import { stated } from "#test/fixtures/capabilities";
import { listed, profileInput, refusalOf } from "#test/fixtures/profiles";
import { type Asked, statementsOf } from "#test/query-count";
import { planOf } from "#test/query-plan";
import { askStillRight } from "./ask-still-right.ts";
import { confirmByLink } from "./confirm-by-link.ts";
import { confirmSections } from "./confirm-sections.ts";
import { FRESH_AT_ONCE, keepFresh } from "./keep-fresh.ts";
import { sectionOfLink, sectionsOf } from "./section-reads.ts";

const at = (days: number, actor: Context["actor"] = { kind: "system", name: "test" }) =>
  context({ actor, clock: () => later(new Date(), days * DAY) });
const personOf = ({ actor }: Context) => (actor.kind === "person" ? actor : { email: "", personId: "" });
const freshness = async (ctx: Context, id: string) => {
  const own = await ownProfile(ctx, id);
  if (!own) throw new Error("The profile is gone.");
  return sectionsOf(ctx, id, own.profile, own.createdAt);
};
const staleOf = async (ctx: Context, id: string) =>
  (await freshness(ctx, id)).filter(({ isStale }) => isStale).map(({ section }) => section);
/** The tokens that an owner got by mail. */
const tokensOf = async (owner: Context) =>
  (await mailsTo(personOf(owner).email))
    .filter(({ template }) => template === "profile-still-right")
    .map(
      ({ data }) =>
        String((data as { path: string }).path)
          .split("/")
          .at(-1) ?? "",
    );

test("a section that holds something is old twelve months after somebody wrote in it or confirmed it", async () => {
  const { id, owner } = await listed({ town: "Tolosa" });
  const year = at(366, owner.actor);
  expect(await staleOf(owner, id)).toEqual([]);
  expect(await staleOf(year, id)).toEqual(["facts", "segments", "texts"]);
  expectDone(await confirmSections(year, { organisationId: id, sections: ["facts"] }));
  expect(await staleOf(year, id)).toEqual(["segments", "texts"]);
  const version = (await ownProfile(owner, id))?.version ?? 0;
  expectDone(await saveProfile(year, profileInput(id, { version, town: "Tolosa", short: { en: "Other words" } })));
  expect(await staleOf(year, id)).toEqual(["segments"]);
});

test("all that are old are confirmed in one press, each with a line of the audit", async () => {
  const { id, owner } = await listed({ town: "Tolosa" });
  const year = at(366, owner.actor);
  expectDone(await confirmSections(year, { organisationId: id, sections: ["facts", "segments", "texts", "facts"] }));
  expect(await staleOf(year, id)).toEqual([]);
  const confirmed = (await auditOf(id)).filter(({ action }) => action === "organisation.section_confirmed");
  expect(confirmed.map(({ facts }) => facts.section)).toEqual(["facts", "segments", "texts"]);
});

test("confirming the capabilities confirms each, and the version stays", async () => {
  const { id, owner } = await listed({ capabilities: [stated(), stated({ term: "proteomics" })] });
  const before = await ownProfile(owner, id);
  const later = at(400, owner.actor);
  expectDone(await confirmSections(later, { organisationId: id, sections: ["capabilities"] }));
  const after = await ownProfile(owner, id);
  expect(after?.version).toBe(before?.version);
  expect(after?.profile.capabilities.map(({ confirmedAt }) => confirmedAt)).toEqual(Array(2).fill(later.now.toISOString()));
});

test("who may not edit confirms nothing", async () => {
  const { id } = await listed();
  const asked = { organisationId: id, sections: ["facts" as const] };
  expect(refusalOf(await confirmSections(await member(id, "viewer"), asked))).toBe("forbidden");
  expect(refusalOf(await confirmSections(await staff(), asked))).toBe("forbidden");
  expect(refusalOf(await confirmSections(visitor(), asked))).toBe("not_found");
  expect(refusalOf(await askStillRight(visitor(), asked))).toBe("forbidden");
  expect(refusalOf(await keepFresh(visitor()))).toBe("forbidden");
});

test("owners and admins are asked about the oldest section alone, each with a link of their own, once in a period and only while something is old", async () => {
  const { id, owner } = await listed({ town: "Tolosa" });
  const admin = await member(id, "admin");
  await member(id, "editor");
  expect(await askStillRight(at(0), { organisationId: id })).toEqual({ ok: true, value: { mails: 0 } });
  expectDone(await confirmSections(at(1, owner.actor), { organisationId: id, sections: ["facts"] }));
  expect(await askStillRight(at(380), { organisationId: id })).toEqual({ ok: true, value: { mails: 2 } });
  expect(await askStillRight(at(381), { organisationId: id })).toEqual({ ok: true, value: { mails: 0 } });
  const [mail] = await mailsTo(personOf(admin).email);
  expect(mail).toMatchObject({ template: "profile-still-right", data: { organisation: "Made-up Sensors", section: "segments" } });
  expect(await askStillRight(at(420), { organisationId: id })).toEqual({ ok: true, value: { mails: 2 } });
});

test("the link shows and changes nothing, confirms once without signing in, and ends with its time and its person's role", async () => {
  const { id, owner } = await listed();
  await askStillRight(at(380), { organisationId: id });
  const [token = ""] = await tokensOf(owner);
  const then = at(381, { kind: "visitor" });
  expect(await sectionOfLink(then, token)).toMatchObject({ section: "facts", profile: { name: "Made-up Sensors" } });
  expect(await staleOf(at(381, owner.actor), id)).toContain("facts");
  expect(await sectionOfLink(at(411, { kind: "visitor" }), token)).toBeUndefined();
  const both = await Promise.all([confirmByLink(then, { token }), confirmByLink(then, { token })]);
  expect(both.map(refusalOf)).toEqual([undefined, "link_ended"]);
  expect(await staleOf(at(381, owner.actor), id)).not.toContain("facts");
  expect(await sectionOfLink(then, token)).toBeUndefined();
  expect(refusalOf(await confirmByLink(then, { token: "x".repeat(43) }))).toBe("link_ended");
  expect((await auditOf(id)).slice(-2).map(({ action, facts }) => [action, facts.section])).toEqual([
    ["organisation.confirmation_asked", "facts"],
    ["organisation.section_confirmed", "facts"],
  ]);
});

test("the day's job asks each organisation that has something old, and lowers listings of which a capability became old", async () => {
  const { id, owner } = await listed({ capabilities: [stated()] });
  const quiet = await organisation({ name: "Not listed" });
  await member(quiet);
  expect(await keepFresh(at(0))).toMatchObject({ value: { listings: 0, mails: 0 } });
  expect(await keepFresh(at(380))).toMatchObject({ value: { listings: 1, mails: 1 } });
  expect(await keepFresh(at(381))).toMatchObject({ value: { listings: 0, mails: 0 } });
  expect(await tokensOf(owner)).toHaveLength(1);
  expectDone(await publishProfile(owner, { organisationId: id }));
  const links = await context()
    .db.select({ id: confirmationLinks.id })
    .from(confirmationLinks)
    .where(eq(confirmationLinks.organisationId, id));
  expect(links).toHaveLength(1);
});

test("a day's work on many is done in runs with pauses between, and requests are answered in between", async () => {
  const more = 12;
  const many = FRESH_AT_ONCE + more;
  const names = Array.from({ length: many }, (_, n) => `Old ${n}`);
  for (const name of names) await listed({ name, capabilities: [stated()] });
  let answered = 0;
  const ask = () => {
    answered++;
    next = setImmediate(ask);
  };
  let next = setImmediate(ask);
  const first = at(380);
  expect(await keepFresh(first)).toMatchObject({ value: { listings: FRESH_AT_ONCE, mails: FRESH_AT_ONCE } });
  clearImmediate(next);
  expect(answered).toBeGreaterThanOrEqual(FRESH_AT_ONCE);
  const planned = (await context().db.select().from(jobs).where(eq(jobs.kind, "profiles.keepFresh"))).toSorted(
    (a, b) => a.notBefore.getTime() - b.notBefore.getTime(),
  );
  expect(planned.map(({ notBefore }) => notBefore)).toEqual([later(first.now, MINUTE), later(first.now, DAY)]);
  const rest = planned[0]?.payload as { day: string; after: string };
  expect(await keepFresh(at(380), rest)).toMatchObject({ value: { listings: more, mails: more } });
  expect(await context().db.$count(jobs, eq(jobs.kind, "profiles.keepFresh"))).toBe(2);
});

const writes = (asked: { sql: string }[]) => asked.filter(({ sql }) => /^\s*(insert|update|delete)/i.test(sql)).map(({ sql }) => sql);

test("an organisation whose listing becomes old is not indexed again, and one without anything old or anybody to ask is not written at all", async () => {
  await listed({ name: "Old", capabilities: [stated()] });
  const { owner, id } = await listed({ name: "Confirmed" });
  for (const section of ["facts", "segments", "texts"] as const)
    expectDone(await confirmSections(at(379, owner.actor), { organisationId: id, sections: [section] }));
  const nobody = await listed({ name: "Nobody to ask" });
  await transact(
    at(0),
    async ({ db }) => void (await db.delete(organisationPeople).where(eq(organisationPeople.organisationId, nobody.id))),
  );
  const written = writes(await statementsOf(() => keepFresh(at(380))));
  expect(written.filter((sql) => /search_/.test(sql))).toEqual([]);
  expect(written.filter((sql) => /listings/.test(sql))).toHaveLength(1);
  expect(written.filter((sql) => /confirmation_links/.test(sql))).toHaveLength(1);
  const again = writes(await statementsOf(() => keepFresh(at(380))));
  expect(again.filter((sql) => !/jobs/.test(sql))).toEqual([]);
});

test.skipIf(isPostgres())("the listings that became old are found by their index", async () => {
  const [first] = await statementsOf(() => keepFresh(at(380)));
  const plan = (await planOf(first as Asked)).join("\n");
  expect(plan).toMatch(/listings_stale/);
});
