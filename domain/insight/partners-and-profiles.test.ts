import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionConfirmations } from "#db/schema/confirmations";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { organisations } from "#db/schema/organisations";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { PROFILE_PARTS, SECTORS } from "#domain/organisations/state";
import { DAY, earlier, HOUR } from "#lib/clock";
import { newId } from "#lib/ids";
import { anyMember, livesIn, NOW } from "#test/fixtures/insight/lives";
import { queryCount } from "#test/query-count";
import { runs } from "#test/sampled";
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

/** The organisations, with what they confirmed and which consortia they are in. */
async function planted(all: readonly Any[]): Promise<Context> {
  const { ctx, reviewers } = await livesIn(
    [],
    all.map(({ member }) => member),
  );
  const { clusterId } = ctx;
  const system = context({ actor: { kind: "system", name: "test" }, clusterId, clock: () => NOW });
  await transact(system, async ({ db }) => {
    const rows = await db.select({ id: organisations.id }).from(organisations).where(eq(organisations.clusterId, clusterId));
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
  return ctx;
}

/** Counted one by one, as somebody would from the list of organisations and the lists of partners. */
function recounted(all: readonly Any[]) {
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
  return { freshness, together: pairs };
}

test("which sectors work together, and how fresh profiles are, is what counting one by one gives", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyOrganisation, { maxLength: 10 }), async (all) => {
      const figures = await staffFigures(await planted(all), ASKED);
      expect({ freshness: figures?.freshness, together: figures?.together }).toEqual(recounted(all));
    }),
    { numRuns: runs(25) },
  );
});

test("as many questions to the database whatever partners and profiles there are", async () => {
  const counted = async (n: number) => {
    const ctx = await planted(fc.sample(anyOrganisation, { numRuns: n, seed: 11 }));
    return queryCount(() => staffFigures(ctx, ASKED));
  };
  expect(await counted(12)).toBe(await counted(1));
});
