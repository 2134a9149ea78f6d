import Database from "better-sqlite3";

type Step = { id: number; parent: number; detail: string };

/** Virtual tables are read by their own index, and a constant has one row. */
const IS_SMALL = /VIRTUAL TABLE|CONSTANT ROW/;
/** What changes rows also reads what refers to them: db/foreign-key-indexes.test.ts says where that may be a whole table. */
const isRead = (sql: string) => /^\s*(select|with)\b/i.test(sql);

const inside = (step: Step, plan: readonly Step[]): Step[] => {
  const outer = plan.find(({ id }) => id === step.parent);
  return outer ? [outer, ...inside(outer, plan)] : [];
};

/** The steps of a plan that begin again for each row of something else and then read all of a table, or all of a derived one. */
function repeatedSteps(plan: readonly Step[]): string[] {
  const repeated = plan.filter((step) => {
    if (!step.detail.startsWith("SCAN ") || IS_SMALL.test(step.detail)) return false;
    const loops = plan.filter(({ parent, detail }) => parent === step.parent && /^(SCAN|SEARCH) /.test(detail));
    return loops.indexOf(step) > 0 || inside(step, plan).some(({ detail }) => detail.startsWith("CORRELATED"));
  });
  return repeated.map(({ detail }) => detail);
}

/** Which of these statements would read all of something again for each row of something else, with what they read. They take long only where there is much of both. */
export function repeatedReads(file: string, statements: readonly string[]): string[] {
  const database = new Database(file, { readonly: true });
  try {
    return statements.filter(isRead).flatMap((sql) => {
      const nothing = Array.from(sql.matchAll(/\?/g), () => null);
      const plan = database.prepare<unknown[], Step>(`explain query plan ${sql}`).all(...nothing);
      return repeatedSteps(plan).map((step) => `${step}: ${sql}`);
    });
  } finally {
    database.close();
  }
}
