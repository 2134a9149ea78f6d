export type Options = { rounds: number | undefined; seconds: number | undefined; only: string[] | undefined; dialect?: string | undefined };
export type Case = { case: string; value: number; unit: string; ratio?: number };

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return (sorted.length % 2 ? sorted[middle] : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2) ?? 0;
}

const tenths = (value: number) => Math.round(value * 10) / 10;
/** The time, in tenths, that 95 of a hundred do not exceed. */
export const at95 = (times: readonly number[]) => tenths(times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0);

/** A table for people, or a line of JSON for each case. */
export function print(bench: string, cases: Case[], json: boolean) {
  if (json) for (const one of cases) console.log(JSON.stringify({ bench, ...one }));
  else
    for (const { case: name, value, unit, ratio } of cases)
      console.log(`${name.padEnd(32)} ${String(value).padStart(8)} ${unit}${ratio === undefined ? "" : `   ratio ${ratio.toFixed(2)}`}`);
}

/** Progress goes to the error stream, so that `--json` stays JSON. */
export const say = (text: string) => process.stderr.write(`${text}\n`);
