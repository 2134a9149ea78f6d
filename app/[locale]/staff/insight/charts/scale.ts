/** The end of a scale that begins at zero, and its lines: whole numbers, at most five of them. */
export function scaleTo(most: number): { end: number; lines: number[] } {
  const rough = Math.max(1, most) / 4;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = Math.max(1, [1, 2, 5, 10].map((n) => n * power).find((n) => n >= rough) ?? rough);
  const end = Math.ceil(Math.max(1, most) / step) * step;
  return { end, lines: Array.from({ length: Math.round(end / step) + 1 }, (_, n) => n * step) };
}
