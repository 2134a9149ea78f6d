import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sectionConfirmations } from "#db/schema/confirmations";
import { organisations } from "#db/schema/organisations";
import type { Context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { moderatedIds, moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { queuePage } from "#domain/review/queue/queue-reads";
import { DAY, earlier } from "#lib/clock";
import { runs } from "#test/cases/sampled";
import { anyLife, anyMember, lived, livesIn, NOW } from "#test/fixtures/insight/lives";
import { WHOLE_QUEUE } from "#test/fixtures/queue";
import { type ApplicationList, figureLists, type OrganisationList } from "./figure-lists.ts";
import { type AskedPeriod, PERIODS } from "./period.ts";
import { staffFigures } from "./staff-figures.ts";

const organisationsIn = async (ctx: Context, list: OrganisationList) => {
  const found = await moderatedOrganisations(ctx, { ...list, page: 1 });
  expect(found?.counts[list.view], "the count beside its view").toBe(found?.total);
  expect((await moderatedIds(ctx, list))?.length, "what an export takes along").toBe(found?.total);
  return found?.total;
};
const applicationsIn = async (ctx: Context, list: ApplicationList) => (await queuePage(ctx, { ...WHOLE_QUEUE, ...list })).total;

/** Somebody confirms a part of some profiles, and some organisations are not published yet. */
async function confirmed(ctx: Context, days: readonly number[], reviewer: string) {
  const rows = await ctx.db.select({ id: organisations.id }).from(organisations).where(eq(organisations.clusterId, ctx.clusterId));
  await transact(ctx, async ({ db }) => {
    for (const [n, { id }] of rows.entries()) {
      const ago = days[n];
      if (ago === undefined) await db.update(organisations).set({ publishedAt: null }).where(eq(organisations.id, id));
      else if (ago > 0)
        await db.insert(sectionConfirmations).values({
          ...{ organisationId: id, section: "facts", confirmedAt: earlier(NOW, ago * DAY), confirmedBy: reviewer },
        });
    }
  });
}

test("over random lives and members each figure and the list that it opens count the same", async () => {
  const some = fc.record({
    lives: fc.array(anyLife.map(lived), { maxLength: 25 }),
    members: fc.array(anyMember, { maxLength: 12 }),
    days: fc.array(fc.constantFrom(0, 3, 89, 90, 91, 180, 200, 365, 366, 500), { maxLength: 12 }),
    asked: fc.constantFrom(...PERIODS).map((period): AskedPeriod => ({ period, from: "2026-01-15", to: "2026-08-20" })),
  });
  await fc.assert(
    fc.asyncProperty(some, async ({ lives, members, days, asked }) => {
      const { ctx, reviewers } = await livesIn(lives, members);
      await confirmed(ctx, days, reviewers[0] ?? "");
      const figures = await staffFigures(ctx, asked);
      if (!figures) throw new Error("no figures");
      const lists = figureLists(figures);
      const { waiting, reviewers: loads, freshness, inConsortia } = figures;
      const last = ({ before, counts }: { before: number; counts: number[] }) => counts.at(-1) ?? before;
      const shown = figures.members;
      const expected: [OrganisationList, number][] = [
        [lists.members, last(shown.all)],
        [lists.notYet, figures.notYetMembers],
        [lists.joined, inConsortia.joined],
        ...shown.kinds.map((row): [OrganisationList, number] => [lists.kind(row.key), last(row)]),
        ...shown.sectors.map((row): [OrganisationList, number] => [lists.sector(row.key), last(row)]),
        ...shown.regions.map((row): [OrganisationList, number] => [lists.region(row.key), last(row)]),
        ...freshness.map(({ band, n }): [OrganisationList, number] => [lists.band(band), n]),
      ];
      for (const [list, n] of expected) expect(await organisationsIn(ctx, list), JSON.stringify(list)).toBe(n);
      const queued: [ApplicationList, number][] = [
        [lists.undecided, waiting.all.n],
        [lists.overdue, waiting.all.overdue],
        [lists.unassigned, loads.find(({ who }) => who === "nobody")?.assigned ?? 0],
        ...waiting.stages.flatMap(({ stage, n, overdue }): [ApplicationList, number][] => [
          [lists.stage(stage), n],
          [lists.overdueIn(stage), overdue],
        ]),
      ];
      for (const [list, n] of queued) expect(await applicationsIn(ctx, list), JSON.stringify(list)).toBe(n);
    }),
    { numRuns: runs(8) },
  );
});
