/** Rows in one turn, and how long a turn may go on to take another: others write between two turns, and wait no longer than 50 milliseconds. */
const [ROWS, MILLISECONDS] = [10, 25];

/** The first few of the rows that are to do, as many as their turn has time for and at least one; how many were taken. */
export async function takeSome<R>(rows: readonly R[], take: (row: R) => Promise<void>): Promise<number> {
  const began = performance.now();
  let taken = 0;
  for (const row of rows.slice(0, ROWS)) {
    if (taken > 0 && performance.now() - began > MILLISECONDS) break;
    await take(row);
    taken++;
  }
  return taken;
}

export const MAX_AT_ONCE = ROWS;
