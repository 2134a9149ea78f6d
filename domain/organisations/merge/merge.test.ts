import { eq, inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { organisationPeople } from "#db/schema/access";
import { organisationMerges, organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { actsFor, auditOf, mailsTo, member, organisation, staff, visitor } from "#test/builders";
import { runs } from "#test/cases/sampled";
import { aMerge, aSide } from "#test/fixtures/any-merge";
import { administrators, type Drawn, mergePair } from "#test/fixtures/merges";
import { stale } from "#test/mail/mailed";
import { tablesOfOrganisations, wholeDatabase } from "#test/whole-database";
import { askMerge } from "./ask-merge.ts";
import { confirmMerge } from "./confirm-merge.ts";
import { declineMerge } from "./decline-merge.ts";
import { forgetMerge } from "./forget-merge.ts";
import { MERGE_FIELDS } from "./merge-fields.ts";
import { mergeView } from "./merge-reads.ts";
import { mergedIntoSlug } from "./merge-rows.ts";
import { reverseMerge } from "./reverse-merge.ts";

const NOTHING: Drawn = { people: [], places: [], invitations: [], applications: [], joining: [], references: [], sources: [], listed: [] };
const reason = "Both are the same company.";
const LEFT = { tables: /^(audit_|outbox|profile_versions|organisation_merges|jobs)/, columns: /^(version|row|.*_at)$/ };

async function asked(ctx: Context, ids: { from: string; into: string }, choices = {}) {
  const outcome = await askMerge(ctx, { fromId: ids.from, intoId: ids.into, choices, reason });
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.value.mergeId;
}

test("one administrator asks, a second one confirms: people move, the other is closed, both are told of in the audit", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair({ ...NOTHING, people: [{ in: "from", role: 0, other: 0 }], listed: ["from", "into"] });
  const mergeId = await asked(first, ids, { vat: "from" });
  expect(await confirmMerge(first, { mergeId })).toMatchObject({ refusal: "merge.second_person" });
  expect(await confirmMerge(second, { mergeId })).toMatchObject({ ok: true });

  const people = await context().db.select().from(organisationPeople);
  expect(people.map(({ organisationId }) => organisationId)).toEqual([ids.into]);
  const rows = await context()
    .db.select({ id: organisations.id, status: organisations.status, vat: organisations.vat, aliases: organisations.aliases })
    .from(organisations);
  expect(rows.find(({ id }) => id === ids.into)).toMatchObject({ status: "active", vat: "A48265169", aliases: ["Lentisak S.L."] });
  expect(rows.find(({ id }) => id === ids.from)).toMatchObject({ status: "closed" });
  expect((await auditOf(ids.into)).map(({ action }) => action)).toEqual(["organisation.merge_asked", "organisation.merged"]);
  expect((await auditOf(ids.from)).map(({ action }) => action)).toEqual(["organisation.merged_away"]);
});

test("the second administrator gets an email that leads to the merge", async () => {
  const [first, second] = await administrators();
  const mergeId = await asked(first, await mergePair(NOTHING));
  const email = second.actor.kind === "person" ? second.actor.email : "";
  expect(await mailsTo(email)).toMatchObject([{ template: "merge-asked", data: { path: `/en/staff/organisations/merge/${mergeId}` } }]);
});

test("nobody but the cluster's administrators merges, asks, declines or reverses", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const mergeId = await asked(first, ids);
  const inside = await member(ids.from);
  const cases = [
    [await staff("reviewer"), "forbidden"],
    [inside, "forbidden"],
    [await member(await organisation()), "not_found"],
    [visitor(), "not_found"],
    [context({ actor: { kind: "applicant", applicationId: "x" } }), "not_found"],
  ] as const;
  for (const [ctx, refusal] of cases) {
    expect(await askMerge(ctx, { fromId: ids.from, intoId: ids.into, choices: {}, reason })).toMatchObject({ refusal });
    for (const verb of [confirmMerge, declineMerge, reverseMerge]) expect(await verb(ctx, { mergeId })).toMatchObject({ refusal });
  }
  await confirmMerge(second, { mergeId });
  expect(await reverseMerge(await staff("reviewer"), { mergeId })).toMatchObject({ refusal: "forbidden" });
});

test("asking, confirming and reversing want a fresh sign-in; declining does not", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const later = { refusal: "step_up_needed" };
  expect(await askMerge(stale(first), { fromId: ids.from, intoId: ids.into, choices: {}, reason })).toMatchObject(later);
  const mergeId = await asked(first, ids);
  expect(await confirmMerge(stale(second), { mergeId })).toMatchObject(later);
  expect((await confirmMerge(second, { mergeId })).ok).toBe(true);
  expect(await reverseMerge(stale(first), { mergeId })).toMatchObject(later);
  expect((await reverseMerge(first, { mergeId })).ok).toBe(true);
  const again = await asked(first, ids);
  expect((await declineMerge(stale(second), { mergeId: again })).ok).toBe(true);
});

test("an administrator who acts for one of the two leaves it to others", async () => {
  const [first] = await administrators();
  const ids = await mergePair(NOTHING);
  await actsFor(first, ids.into);
  expect(await askMerge(first, { fromId: ids.from, intoId: ids.into, choices: {}, reason })).toMatchObject({ refusal: "own_organisation" });
});

test("each other refusal", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const ask = (fromId: string, intoId: string) => askMerge(first, { fromId, intoId, choices: {}, reason });
  expect(await ask(ids.from, ids.from)).toMatchObject({ refusal: "merge.same" });
  expect(await ask(ids.from, "nothing")).toMatchObject({ refusal: "not_found" });
  expect(await ask(ids.from, await organisation({ status: "suspended" }))).toMatchObject({ refusal: "organisation.not_active" });
  expect(await ask(await organisation({ status: "closed" }), ids.into)).toMatchObject({ refusal: "merge.closed" });
  const mergeId = await asked(first, ids);
  expect(await ask(await organisation(), ids.from)).toMatchObject({ refusal: "merge.waiting" });
  expect(await reverseMerge(second, { mergeId })).toMatchObject({ refusal: "merge.not_made" });
  expect(await declineMerge(second, { mergeId })).toMatchObject({ ok: true });
  expect(await declineMerge(second, { mergeId })).toMatchObject({ refusal: "merge.not_waiting" });
  expect(await confirmMerge(second, { mergeId })).toMatchObject({ refusal: "merge.not_waiting" });
});

test("two seats in one consortium stand in the way", async () => {
  const [first] = await administrators();
  const ids = await mergePair({ ...NOTHING, places: [{ in: "both", status: "joined", other: "joined" }] });
  expect(await askMerge(first, { fromId: ids.from, intoId: ids.into, choices: {}, reason })).toMatchObject({
    refusal: "merge.two_seats",
    details: { consortium: "Etxean Bizi" },
  });
});

test("the closed one's address leads to the one that stays, also over two merges, until it is reversed", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const last = await organisation({ name: "Lentisak Taldea" });
  const slugOf = async (id: string) =>
    (await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id)))[0]?.slug ?? "";
  expect(await mergedIntoSlug(visitor(), await slugOf(ids.from))).toBeUndefined();
  const mergeId = await asked(first, ids);
  await confirmMerge(second, { mergeId });
  expect(await mergedIntoSlug(visitor(), await slugOf(ids.from))).toBe(await slugOf(ids.into));
  const next = await asked(first, { from: ids.into, into: last });
  await confirmMerge(second, { mergeId: next });
  expect(await mergedIntoSlug(visitor(), await slugOf(ids.from))).toBe(await slugOf(last));
  await reverseMerge(first, { mergeId: next });
  await reverseMerge(first, { mergeId });
  expect(await mergedIntoSlug(visitor(), await slugOf(ids.from))).toBeUndefined();
});

test("a merge that was declined leads nowhere: the address follows the one that was confirmed", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const other = await organisation({ name: "Aingura Taldea" });
  const declined = await asked(first, { from: ids.from, into: other });
  expect(await declineMerge(second, { mergeId: declined })).toMatchObject({ ok: true });
  const mergeId = await asked(first, ids);
  await confirmMerge(second, { mergeId });
  const slugs = await context().db.select({ id: organisations.id, slug: organisations.slug }).from(organisations);
  const slugOf = (id: string) => slugs.find((one) => one.id === id)?.slug ?? "";
  expect(await mergedIntoSlug(visitor(), slugOf(ids.from))).toBe(slugOf(ids.into));
});

test("two administrators confirm at once: it is merged once", async () => {
  const [first, second] = await administrators();
  const third = await staff("staffAdmin");
  const mergeId = await asked(first, await mergePair(NOTHING));
  const outcomes = await Promise.all([confirmMerge(second, { mergeId }), confirmMerge(third, { mergeId })]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
});

test("for 30 days, and not where the one that stayed was merged again", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const mergeId = await asked(first, ids);
  await confirmMerge(second, { mergeId });
  expect(await reverseMerge({ ...first, now: later(second.now, 30 * DAY) }, { mergeId })).toMatchObject({ refusal: "merge.too_late" });
  const other = await organisation();
  await confirmMerge(second, { mergeId: await asked(first, { from: ids.into, into: other }) });
  expect(await reverseMerge(first, { mergeId })).toMatchObject({ refusal: "merge.newer_first" });
});

test("after 30 days what was kept for the reversal goes, and not before", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair(NOTHING);
  const mergeId = await asked(first, ids);
  await confirmMerge(second, { mergeId });
  const undo = async () => (await context().db.select({ undo: organisationMerges.undo }).from(organisationMerges))[0]?.undo;
  const system = context({ actor: { kind: "system", name: "worker" } });
  await forgetMerge(system, { mergeId });
  expect(await undo()).toHaveLength(2);
  await forgetMerge({ ...system, now: later(second.now, 30 * DAY) }, { mergeId });
  expect(await undo()).toBeNull();
  expect((await auditOf(ids.into)).at(-1)).toMatchObject({ action: "organisation.merge_forgotten", facts: { mergeId } });
  expect((await mergeView(first, mergeId))?.state).toBe("merged");
});

test("edits made in between are kept and listed", async () => {
  const [first, second] = await administrators();
  const ids = await mergePair({ ...NOTHING, people: [{ in: "from", role: 0, other: 0 }], listed: ["from"] });
  const mergeId = await asked(first, ids, { vat: "from", kind: "from" });
  await confirmMerge(second, { mergeId });
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    await db.update(organisations).set({ vat: "B58378431", town: "Getxo" }).where(eq(organisations.id, ids.into));
    await db.delete(organisationPeople);
  });
  const reversed = await reverseMerge(first, { mergeId });
  expect(reversed).toMatchObject({
    ok: true,
    value: {
      kept: [
        { table: "organisations", column: "vat" },
        { table: "organisationPeople", column: "*" },
      ],
    },
  });
  const [into] = await context()
    .db.select({ vat: organisations.vat, town: organisations.town, kind: organisations.kind })
    .from(organisations)
    .where(eq(organisations.id, ids.into));
  expect(into).toEqual({ vat: "B58378431", town: "Getxo", kind: null });
  expect((await auditOf(ids.into)).at(-1)).toMatchObject({
    action: "organisation.merge_reversed",
    facts: { kept: [{ column: "vat" }, { column: "*" }] },
  });
  expect((await auditOf(ids.from)).map(({ action }) => action)).toContain("organisation.unmerged");
});

test("every table that points at organisations moves, or is rebuilt, or stays as history", async () => {
  const moves = [
    "member_references",
    "applications",
    "consortium_members",
    "invitations",
    "organisation_blocks",
    "organisation_follows",
    "organisation_join_requests",
    "organisation_logos",
    "organisation_messages",
    "organisation_people",
    "organisation_units",
    "ownership_stakes",
    "ownership_statements",
    "room_acceptances",
    "room_decisions",
    "room_downloads",
    "room_messages",
    "room_versions",
  ];
  const again = ["listings", "organisation_keys"];
  const history = [
    "profile_versions",
    "organisation_changes",
    "identifier_verifications",
    "organisation_looks",
    "organisation_numbers",
    "organisation_successions",
    "section_confirmations",
    "confirmation_links",
    "watched_finds",
  ];
  expect((await tablesOfOrganisations()).sort()).toEqual([...moves, ...again, ...history].sort());
});

const choices = fc.dictionary(fc.constantFrom(...MERGE_FIELDS), aSide, { maxKeys: 6, noNullPrototype: true });

const peopleOf = async (...ids: string[]) => {
  const rows = await context().db.select().from(organisationPeople).where(inArray(organisationPeople.organisationId, ids));
  return [...new Set(rows.map(({ personId }) => personId))].sort();
};

test("a merge and its reversal leave every table as it was, whatever there is and whatever is chosen", async () => {
  const [first, second] = await administrators();
  await fc.assert(
    fc.asyncProperty(aMerge, choices, async (given, chosen) => {
      const ids = await mergePair(given);
      const before = await wholeDatabase(LEFT);
      const colleagues = await peopleOf(ids.from, ids.into);
      const mergeId = await asked(first, ids, chosen);
      expect(await confirmMerge(second, { mergeId })).toMatchObject({ ok: true });
      const merged = await wholeDatabase(LEFT);
      expect(merged).not.toEqual(before);
      expect(await peopleOf(ids.into)).toEqual(colleagues);
      expect(await peopleOf(ids.from)).toEqual([]);
      expect(await reverseMerge(first, { mergeId })).toMatchObject({ ok: true, value: { kept: [] } });
      expect(await wholeDatabase(LEFT)).toEqual(before);
      const [row] = await context()
        .db.select({ undo: organisationMerges.undo })
        .from(organisationMerges)
        .where(eq(organisationMerges.id, mergeId));
      expect(row?.undo?.length).toBeGreaterThan(0);
    }),
    { numRuns: runs(60) },
  );
});
