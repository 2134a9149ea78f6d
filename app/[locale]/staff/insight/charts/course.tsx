const SIZE = { width: 100, height: 20 };

/** A small line that shows how a number changed over the period, on its own scale from zero. */
export function Course({ counts }: { counts: readonly number[] }) {
  const most = Math.max(1, ...counts);
  const points = counts.map(
    (n, at) =>
      `${((at * SIZE.width) / Math.max(1, counts.length - 1)).toFixed(1)},${(SIZE.height - 1 - (n / most) * (SIZE.height - 2)).toFixed(1)}`,
  );
  return (
    <svg className="course" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} preserveAspectRatio="none" aria-hidden="true">
      <polyline points={points.join(" ")} vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
