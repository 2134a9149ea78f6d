import { Plot } from "./plot.tsx";

const SIZE = { width: 640, height: 220, left: 56, right: 60, top: 14, bottom: 30 };

type Props = { counts: readonly number[]; label: string; from: string; to: string; format: (n: number) => string };

/** How a number changed, as a line from zero. `label`: the same in a sentence. */
export function LineChart({ counts, label, from, to, format }: Props) {
  const last = counts.at(-1) ?? 0;
  const x = (at: number) => SIZE.left + (at / Math.max(1, counts.length - 1)) * (SIZE.width - SIZE.left - SIZE.right);
  return (
    <Plot size={SIZE} most={Math.max(0, ...counts)} label={label} format={format}>
      {(y) => (
        <>
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
        </>
      )}
    </Plot>
  );
}
