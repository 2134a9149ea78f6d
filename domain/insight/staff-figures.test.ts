import fc from "fast-check";
import { expect, test } from "vitest";
import { recusals } from "#db/schema/review";
import { calendarOf } from "#domain/kernel/calendar/holidays";
import { workingDaysBetween } from "#domain/kernel/calendar/working-days";
import { type Context, context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { queueCounts } from "#domain/review/queue/queue-counts";
import { STANDARD_RULES } from "#domain/review/rules/standard-rules";
import { DAY, earlier } from "#lib/clock";
import { member, organisation, staff, visitor } from "#test/builders";
import { runs } from "#test/cases/sampled";
import { asApplicant } from "#test/fixtures/applications";
import { type AnyMember, anyLife, anyMember, type Lived, lived, livesIn, NOW } from "#test/fixtures/insight/lives";
import { queryCount } from "#test/query-count";
import { raw } from "#test/raw";
import { type AskedPeriod, PERIODS } from "./period.ts";
import { type StaffFigures, staffFigures } from "./staff-figures.ts";

const calendar = calendarOf(STANDARD_RULES.calendar);
const days = (from: Date | null, to: Date | null) => (from && to ? [Math.max(0, workingDaysBetween(from, to, calendar) + 0)] : []);
const MIDNIGHT = new Date("2026-11-27T23:00:00Z");
const ALL: AskedPeriod = { period: "all", from: "", to: "" };

async function figuresOf(ctx: Context, asked: AskedPeriod = ALL): Promise<StaffFigures> {
  const found = await staffFigures(ctx, asked);
  if (!found) throw new Error("no figures");
  return found;
}

/** Counted one by one, as somebody would from a list of the applications. */
function recounted(lives: readonly Lived[], members: readonly AnyMember[], { period: { from, until }, parts }: StaffFigures) {
  const within = (at: Date | null, since = from, before = until) => at !== null && at >= since && at < before;
  const isOpen = ({ status }: Lived) => status === "submitted" || status === "changesAsked";
  const isLate = (life: Lived) => {
    const day = life.status === "submitted" ? life.answerBy : life.askedUntil;
    return isOpen(life) && day !== null && day < MIDNIGHT;
  };
  const isDecided = ({ status }: Lived) => status === "approved" || status === "refused";
  const open = lives.filter(isOpen);
  const started = lives.filter(({ startedAt }) => within(startedAt));
  const joined = started.filter(({ joinedAt }) => joinedAt);
  const decided = started.filter(isDecided);
  const sent = started.filter(({ sentAt }) => sentAt);
  const confirmed = started.filter(({ confirmedAt }) => confirmedAt);
  const middle = (values: number[]) => {
    const sorted = values.toSorted((a, b) => a - b);
    const half = sorted.length / 2;
    const value = Number.isInteger(half) ? ((sorted[half - 1] ?? 0) + (sorted[half] ?? 0)) / 2 : sorted[Math.floor(half)];
    return { n: values.length, value: values.length < 3 ? undefined : value };
  };
  const outcomes = (since: Date, before: Date) => {
    const of = (status: string) => lives.filter((life) => life.status === status && within(life.endedAt, since, before)).length;
    const made = lives.filter((life) => isDecided(life) && within(life.endedAt, since, before));
    const late = made.filter(({ endedAt, answerBy }) => endedAt && answerBy && endedAt.getTime() - 1000 >= answerBy.getTime());
    const promised = made.filter(({ answerBy }) => answerBy).length;
    return { approved: of("approved"), refused: of("refused"), withdrawn: of("withdrawn"), promised, late: late.length };
  };
  const are = members.filter(({ status }) => status === "active" || status === "hidden");
  const added = ({ ago }: AnyMember) => earlier(NOW, ago * DAY);
  const growth = (of: AnyMember[]) => ({
    before: of.filter((one) => added(one) < from).length,
    counts: parts.map((part) => of.filter((one) => added(one) < part.until).length),
  });
  return {
    waiting: {
      n: open.length,
      overdue: open.filter(isLate).length,
      inStage: middle(open.flatMap(({ stageAt }) => days(stageAt, NOW))),
      longest: open.length > 0 ? Math.max(...open.flatMap(({ sentAt }) => days(sentAt, NOW))) : undefined,
    },
    funnel: [
      { step: "started", n: started.length, days: undefined },
      {
        step: "confirmed",
        n: confirmed.length,
        days: middle(confirmed.flatMap(({ startedAt, confirmedAt }) => days(startedAt, confirmedAt))),
      },
      { step: "sent", n: sent.length, days: middle(sent.flatMap(({ confirmedAt, sentAt }) => days(confirmedAt, sentAt))) },
      { step: "decided", n: decided.length, days: middle(decided.flatMap(({ sentAt, endedAt }) => days(sentAt, endedAt))) },
      { step: "member", n: joined.length, days: middle(joined.flatMap(({ endedAt, joinedAt }) => days(endedAt, joinedAt))) },
    ],
    decisions: { parts: parts.map((part) => outcomes(part.from, part.until)), all: outcomes(from, until) },
    reviewers: [0, 1, 2, undefined].map((n) => {
      const theirs = lives.filter(({ reviewer }) => reviewer === n);
      const late = theirs.filter(isLate).length;
      const recent = theirs.filter((life) => isDecided(life) && within(life.endedAt, earlier(NOW, 30 * DAY), NOW)).length;
      return { assigned: theirs.filter(isOpen).length, overdue: late, decided: recent };
    }),
    members: growth(are),
    biotech: growth(are.filter(({ sectors }) => sectors.includes("biotech"))),
    company: growth(are.filter(({ kind }) => kind === "company")),
    bizkaia: growth(are.filter(({ region }) => region === "ES213")),
  };
}

/** The figures in the same shape. */
function shown({ waiting, funnel, decisions, reviewers, members, parts }: StaffFigures) {
  const none = { before: 0, counts: parts.map(() => 0) };
  const growth = <Row extends { key: string; before: number; counts: number[] }>(rows: Row[], wanted: string) => {
    const { before, counts } = rows.find(({ key }) => key === wanted) ?? none;
    return { before, counts };
  };
  const load = (n: number) => {
    const nobody = reviewers.find(({ who }) => who === "nobody");
    const { assigned, overdue, decided } = (n < 3 ? reviewers[n] : nobody) ?? { assigned: 0, overdue: 0, decided: 0 };
    return { assigned, overdue, decided };
  };
  return {
    waiting: waiting.all,
    funnel: funnel.map(({ step, n, days }) => ({ step, n, days })),
    decisions,
    reviewers: [0, 1, 2, 3].map(load),
    members: growth([members.all], "all"),
    biotech: growth(members.sectors, "biotech"),
    company: growth(members.kinds, "company"),
    bizkaia: growth(members.regions, "ES213"),
  };
}

test("over random lives of applications and members each figure is what counting one by one gives", async () => {
  const some = fc.record({
    lives: fc.array(anyLife.map(lived), { maxLength: 30 }),
    members: fc.array(anyMember, { maxLength: 12 }),
    asked: fc.constantFrom(...PERIODS).map((period): AskedPeriod => ({ period, from: "2026-01-15", to: "2026-08-20" })),
  });
  await fc.assert(
    fc.asyncProperty(some, async ({ lives, members, asked }) => {
      const { ctx } = await livesIn(lives, members);
      const figures = await figuresOf(ctx, asked);
      expect(shown(figures)).toEqual(recounted(lives, members, figures));
      expect((await queueCounts(ctx)).views.overdue, "the view of the queue").toBe(figures.waiting.all.overdue);
      for (const [n, { n: all, open, ended }] of figures.funnel.entries())
        expect(figures.funnel[n + 1]?.n ?? all, "whoever went no further").toBe(all - open - ended);
    }),
    { numRuns: runs(25) },
  );
});

test("the figures of all years equal plain SQL", async () => {
  const [lives, members] = [fc.sample(anyLife.map(lived), { numRuns: 60, seed: 7 }), fc.sample(anyMember, { numRuns: 40, seed: 7 })];
  const { ctx } = await livesIn(lives, members);
  const { waiting, funnel, decisions, members: counted } = await figuresOf(ctx);
  const n = async (from: string) => Number((await raw<{ n: number }>(`select count(*) as n from ${from}`))[0]?.n);
  const own = `cluster_id = '${ctx.clusterId}'`;
  for (const status of ["approved", "refused", "withdrawn"] as const)
    expect(decisions.all[status]).toBe(await n(`applications where ${own} and status = '${status}' and submitted_at is not null`));
  expect(waiting.all.n).toBe(await n(`applications where ${own} and status in ('submitted', 'changesAsked')`));
  for (const { stage, n: waits } of waiting.stages)
    expect(waits, stage).toBe(
      await n(
        `stage_entries e join applications a on a.id = e.application_id where a.${own} and e.left_at is null and e.stage = '${stage}'`,
      ),
    );
  expect(funnel.map((step) => step.n)).toEqual([
    await n(`applications where ${own}`),
    await n(`audit_events where ${own} and action = 'application.confirmed'`),
    await n(`applications where ${own} and submitted_at is not null`),
    await n(`applications where ${own} and decided_at is not null`),
    await n(`applications where ${own} and organisation_id is not null`),
  ]);
  const are = `organisations where ${own} and status in ('active', 'hidden')`;
  expect(counted.all.counts.at(-1)).toBe(await n(are));
  for (const { key, counts } of counted.kinds)
    expect(counts.at(-1), key).toBe(await n(`${are} and ${key === "notStated" ? "kind is null" : `kind = '${key}'`}`));
  for (const { key, counts } of counted.regions)
    expect(counts.at(-1), key).toBe(await n(`${are} and ${key === "notStated" ? "region is null" : `region = '${key}'`}`));
  for (const { key, counts } of counted.sectors)
    expect(counts.at(-1), key).toBe(await n(`${are} and cast(sectors as text) like '${key === "notStated" ? "[]" : `%"${key}"%`}'`));
});

test("a median of one or two applications is not given", async () => {
  const life = { ago: 40, confirm: 1, send: 30, end: "approved", ending: 200, join: 50, expires: false, reviewer: 0, promised: 9 } as const;
  const funnel = async (n: number) => {
    const { ctx } = await livesIn(
      Array.from({ length: n }, () => lived(life)),
      [],
    );
    return (await figuresOf(ctx)).funnel[3];
  };
  expect(await funnel(2)).toMatchObject({ n: 2, days: { n: 2, value: undefined } });
  expect(await funnel(3)).toMatchObject({ n: 3, days: { n: 3, value: expect.any(Number) } });
});

test("what staff are declared to be in conflict with changes no figure, and nothing names an application", async () => {
  const lives = fc.sample(anyLife.map(lived), { numRuns: 20, seed: 3 });
  const { ctx, reviewers } = await livesIn(lives, []);
  const before = await figuresOf(ctx);
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db }) => {
    for (const { id, sentAt } of lives)
      if (sentAt) await db.insert(recusals).values({ applicationId: id, personId: reviewers[0] ?? "", reason: "own", declaredAt: NOW });
  });
  const after = await figuresOf(ctx);
  expect(after).toEqual(before);
  expect(JSON.stringify(after)).not.toMatch(/[0-9a-z]{26}/);
});

test("two days that are no period give the last twelve months, and say so", async () => {
  const { ctx } = await livesIn([], []);
  expect(await figuresOf(ctx, { period: "between", from: "2026-05-05", to: "2026-03-10" })).toMatchObject({
    isRefused: true,
    period: { key: "last12", firstDay: "2025-12-01", lastDay: "2026-11-28" },
  });
  expect(await figuresOf(ctx)).toMatchObject({ isRefused: false, waiting: { all: { n: 0 } }, inConsortia: { members: 0, joined: 0 } });
});

test("only staff see figures", async () => {
  expect(await staffFigures(await staff("staffAdmin"), ALL)).toBeDefined();
  expect(await staffFigures(await staff("reviewer"), ALL)).toBeDefined();
  const others = [visitor(), await member(await organisation()), await staff("committee"), asApplicant("x".repeat(26))];
  for (const ctx of others) expect(await staffFigures(ctx, ALL)).toBeUndefined();
});

test("as many questions to the database whatever there is to count", async () => {
  const counted = async (lives: number, asked: AskedPeriod) => {
    const chosen = { numRuns: lives, seed: 5 };
    const { ctx } = await livesIn(fc.sample(anyLife.map(lived), chosen), fc.sample(anyMember, chosen));
    return queryCount(() => figuresOf(ctx, asked));
  };
  const few = await counted(1, ALL);
  expect(await counted(60, ALL)).toBe(few);
  expect(await counted(60, { ...ALL, period: "year" })).toBe(few);
  expect(few).toBeLessThanOrEqual(18);
});
