import { connections } from "#database/connections";

/** How many SQL statements a piece of work runs, on both connections. */
export async function queryCount(work: () => Promise<unknown>): Promise<number> {
  const { reader, writer } = connections();
  let count = 0;
  const originals = [reader, writer].map((raw) => {
    const { prepare } = raw;
    raw.prepare = ((text: string) => {
      count++;
      return prepare.call(raw, text);
    }) as typeof prepare;
    return () => {
      raw.prepare = prepare;
    };
  });
  try {
    await work();
    return count;
  } finally {
    for (const restore of originals) restore();
  }
}
