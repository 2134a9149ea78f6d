import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionConfirmations } from "#db/schema/confirmations";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { PROFILE_PARTS, SECTORS } from "#domain/organisations/state";
import { DAY, earlier, HOUR } from "#lib/clock";
import { newId } from "#lib/ids";
import { runs } from "#test/cases/sampled";
import { anyMember, livesIn, NOW } from "#test/fixtures/insight/lives";
import { queryCount } from "#test/query-count";
import { MAX_PAIRS, type PairRow } from "./figures/pairs.ts";
import { staffFigures } from "./staff-figures.ts";

const ASKED = { period: "all", from: "", to: "" } as const;
const MIDNIGHT = new Date("2026-11-27T23:00:00Z");
const SEATS = ["asked", "joined", "withdrawn"] as const;

/** Of one member: hours since its sections were confirmed, by whom, and what it is in each of three consortia. */
const anyOrganisation = fc.record({
  member: anyMember,
  confirmed: fc.array(fc.record({ hours: fc.integer({ min: 0, max: 12_000 }), bySomebody: fc.boolean() }), { maxLength: 3 }),
  seats: fc.array(fc.constantFrom("none" as const, ...SEATS), { minLength: 3, maxLength: 3 }),
});
type Any = typeof anyOrganisation extends fc.Arbitrary<infer One> ? One : never;

/** The organisations, with what they confirmed and which consortia they are in; and the name of each. */
async function planted(all: readonly Any[]): Promise<{ ctx: Context; names: string[] }> {
  const names: string[] = [];
  const { ctx, reviewers } = await livesIn(
    [],
    all.map(({ member }) => member),
  );
  const { clusterId } = ctx;
  const system = context({ actor: { kind: "system", name: "test" }, clusterId, clock: () => NOW });
  await transact(system, async ({ db }) => {
    const rows = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.clusterId, clusterId));
    names.push(...rows.map(({ id }) => id));
    for (const [n, { id }] of rows.entries()) {
      // Which of the organisations takes which life does not matter, but its own state and sectors have to be known.
      const one = all[n];
      if (!one) continue;
      const { status, sectors } = one.member;
      await db.update(organisations).set({ status, sectors }).where(eq(organisations.id, id));
      for (const [at, { hours, bySomebody }] of one.confirmed.entries())
        await db.insert(sectionConfirmations).values({
          ...{ organisationId: id, section: PROFILE_PARTS[at] ?? "facts", confirmedAt: earlier(NOW, hours * HOUR) },
          confirmedBy: bySomebody ? (reviewers[0] ?? null) : null,
        });
    }
    for (const n of [0, 1, 2]) {
      const consortiumId = newId();
      await db.insert(consortia).values({
        ...{
          id: consortiumId,
          clusterId,
          slug: consortiumId,
          title: consortiumId,
          titleKey: consortiumId,
          aim: {},
          status: "open",
          statedSectors: [],
        },
        ...{ createdAt: NOW, updatedAt: NOW, version: 0 },
      });
      for (const [at, { id }] of rows.entries()) {
        const status = all[at]?.seats[n];
        if (status && status !== "none")
          await db
            .insert(consortiumMembers)
            .values({ ...{ id: newId(), consortiumId, organisationId: id, role: "partner" as const, status, askedAt: NOW, version: 0 } });
      }
    }
  });
  return { ctx, names };
}

/** Counted one by one, as somebody would from the list of organisations and the lists of partners. */
function recounted(all: readonly Any[], names: readonly string[]) {
  const are = all.filter(({ member: { status } }) => status === "active" || status === "hidden");
  const bandOf = ({ confirmed }: Any) => {
    const own = confirmed.filter(({ bySomebody }) => bySomebody).map(({ hours }) => hours);
    if (own.length === 0) return "never";
    const at = earlier(NOW, Math.min(...own) * HOUR);
    const within = (days: number) => at >= earlier(MIDNIGHT, days * DAY);
    return within(90) ? "quarter" : within(180) ? "halfYear" : within(365) ? "year" : "longer";
  };
  const pairs = SECTORS.map((one) => ({
    sector: one,
    with: SECTORS.map(
      (other) =>
        [0, 1, 2].filter((n) => {
          const joined = are.filter(({ seats }) => seats[n] === "joined");
          return joined.some((a, i) =>
            joined.some((b, j) => i !== j && a.member.sectors.includes(one) && b.member.sectors.includes(other)),
          );
        }).length,
    ),
  }));
  const freshness = (["quarter", "halfYear", "year", "longer", "never"] as const).map((band) => ({
    band,
    n: are.filter((one) => bandOf(one) === band).length,
  }));
  const partners = all.flatMap((one, n) => (are.includes(one) ? [{ name: names[n] ?? "", seats: one.seats }] : []));
  const shared = partners.flatMap((one) =>
    partners.flatMap((other) => {
      const n = [0, 1, 2].filter((at) => one.seats[at] === "joined" && other.seats[at] === "joined").length;
      return one.name < other.name && n > 1 ? [{ one: one.name, other: other.name, n }] : [];
    }),
  );
  const order = (a: PairRow, b: PairRow) => b.n - a.n || (a.one + a.other < b.one + b.other ? -1 : 1);
  return { freshness, together: pairs, pairs: shared.sort(order).slice(0, MAX_PAIRS) };
}

test("which sectors and which members work together, and how fresh profiles are, is what counting one by one gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyOrganisation, { maxLength: 10 }), async (all) => {
      const { ctx, names } = await planted(all);
      const figures = await staffFigures(ctx, ASKED);
      expect({ freshness: figures?.freshness, together: figures?.together, pairs: figures?.pairs }).toEqual(recounted(all, names));
      const inConsortia = await moderatedOrganisations(ctx, { view: "members", joined: "yes", page: 1 });
      expect(inConsortia?.total, "the list that the figure opens").toBe(figures?.inConsortia.joined);
    }),
    { numRuns: runs(25) },
  );
});

test("as many questions to the database whatever partners and profiles there are", async () => {
  const counted = async (n: number) => {
    const { ctx } = await planted(fc.sample(anyOrganisation, { numRuns: n, seed: 11 }));
    return queryCount(() => staffFigures(ctx, ASKED));
  };
  expect(await counted(12)).toBe(await counted(1));
});

test("of many pairs those of the most consortia come first, and no more than are shown", async () => {
  const [one] = fc.sample(anyOrganisation, { numRuns: 1, seed: 3 });
  if (!one) throw new Error("no sample");
  const all = Array.from(
    { length: 8 },
    (_, n): Any => ({
      ...one,
      member: { ...one.member, status: "active" },
      seats: ["joined", n < 6 ? "joined" : "asked", n < 2 ? "joined" : "withdrawn"],
    }),
  );
  const { ctx, names } = await planted(all);
  const pairs = (await staffFigures(ctx, ASKED))?.pairs ?? [];
  expect(pairs).toHaveLength(MAX_PAIRS);
  expect(pairs.map(({ n }) => n).slice(0, 3)).toEqual([3, 2, 2]);
  expect([pairs[0]?.one, pairs[0]?.other].sort()).toEqual(names.slice(0, 2).sort());
});
