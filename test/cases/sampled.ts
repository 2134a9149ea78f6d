/**
 * Whether this run asks a part only of the many cases of a rule. `npm test` does so on PostgreSQL, because it asks them all on SQLite at the same time; `npm test -- --dialect postgres` asks them all. See docs/decisions/0060.
 */
export const SAMPLED = process.env.PORTAL_TEST_SAMPLED === "1";

const TIMES = Number(process.env.PORTAL_TEST_CASES || 1);

/** How many random cases this run asks on both databases: `npm run cases` asks some times as many. */
export const cases = (all: number) => all * TIMES;

/** How many random cases of a rule this run asks: a sixth where it samples. */
export const runs = (all: number) => (SAMPLED ? Math.ceil(cases(all) / 6) : cases(all));

/** So many random sequences of writes share a database: whatever reads all of it takes longer with each one before. */
const TOGETHER = 100;

/** How many of `all` sequences each test asks, every test with a database of its own. */
export const runsOfEach = (all: number): number[] =>
  Array.from({ length: Math.ceil(runs(all) / TOGETHER) }, (_, nth) => Math.min(TOGETHER, runs(all) - nth * TOGETHER));
