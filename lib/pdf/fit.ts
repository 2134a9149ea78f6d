/** A part of a column as it was measured: what is above its rows, each row, and what is said of rows that are left out; points. `weight`: how much it counts beside the others. */
export type Measured = { head: number; rows: readonly number[]; more: number; weight: number };

/** How tall a part is of which only the first rows are kept. */
export const heightOfPart = ({ head, rows, more }: Measured, kept: number) =>
  head + rows.slice(0, kept).reduce((sum, row) => sum + row, 0) + (kept < rows.length ? more : 0);

/** How many rows of each part fit into a column of `room` points: the tallest part for its weight gives up its last row until all of them do. Each keeps one. */
export function rowsThatFit(parts: readonly Measured[], room: number): number[] {
  const kept = parts.map(({ rows }) => rows.length);
  const heights = () => parts.map((part, at) => heightOfPart(part, kept[at] ?? 0));
  for (;;) {
    const now = heights();
    if (now.reduce((sum, height) => sum + height, 0) <= room) return kept;
    const shrinks = now.map((height, at) => ((kept[at] ?? 0) > 1 ? height / (parts[at]?.weight ?? 1) : 0));
    const tallest = Math.max(0, ...shrinks);
    if (tallest === 0) return kept;
    const at = shrinks.indexOf(tallest);
    kept[at] = (kept[at] ?? 0) - 1;
  }
}
