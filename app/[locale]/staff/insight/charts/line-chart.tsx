import { scaleTo } from "./scale.ts";

const SIZE = { width: 640, height: 220, left: 56, right: 60, top: 14, bottom: 30 };

type Props = { counts: readonly number[]; label: string; from: string; to: string; format: (n: number) => string };

/** How a number changed, as a line from zero. `label`: the same in a sentence. */
export function LineChart({ counts, label, from, to, format }: Props) {
  const { end, lines } = scaleTo(Math.max(0, ...counts));
  const last = counts.at(-1) ?? 0;
  const x = (at: number) => SIZE.left + (at / Math.max(1, counts.length - 1)) * (SIZE.width - SIZE.left - SIZE.right);
  const y = (n: number) => SIZE.height - SIZE.bottom - (n / end) * (SIZE.height - SIZE.top - SIZE.bottom);
  return (
    <svg className="plot" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="img" aria-label={label}>
      {lines.map((n) => (
        <g key={n}>
          <line x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(n)} y2={y(n)} />
          <text x={SIZE.left - 8} y={y(n) + 4} textAnchor="end">
            {format(n)}
          </text>
        </g>
      ))}
      <polyline points={counts.map((n, at) => `${x(at).toFixed(1)},${y(n).toFixed(1)}`).join(" ")} />
      <text className="last" x={SIZE.width - SIZE.right + 6} y={y(last) + 4}>
        {format(last)}
      </text>
      <text x={SIZE.left} y={SIZE.height - 6}>
        {from}
      </text>
      <text x={SIZE.width - SIZE.right} y={SIZE.height - 6} textAnchor="end">
        {to}
      </text>
    </svg>
  );
}
