import { Plot } from "./plot.tsx";

const SIZE = { width: 640, height: 220, left: 44, right: 8, top: 22, bottom: 30 };

type Props = {
  columns: { key: string; name: string; parts: { tone: string; n: number }[] }[];
  label: string;
  format: (n: number) => string;
};

/** A stacked column for each part of the period, its sum on top. `label`: the same in a sentence. */
export function ColumnsChart({ columns, label, format }: Props) {
  const sums = columns.map(({ parts }) => parts.reduce((sum, { n }) => sum + n, 0));
  const step = (SIZE.width - SIZE.left - SIZE.right) / Math.max(1, columns.length);
  const thick = Math.min(48, step * 0.7);
  const middle = (at: number) => SIZE.left + step * (at + 0.5);
  const named = new Set([0, Math.floor((columns.length - 1) / 2), columns.length - 1]);
  return (
    <Plot size={SIZE} most={Math.max(0, ...sums)} label={label} format={format}>
      {(y) => (
        <>
          {columns.map(({ key, name, parts }, at) => (
            <g key={key}>
              {parts.map(({ tone, n }, of) => {
                const below = parts.slice(0, of).reduce((sum, part) => sum + part.n, 0);
                return (
                  <rect
                    key={tone}
                    className={tone}
                    x={(middle(at) - thick / 2).toFixed(1)}
                    y={y(below + n).toFixed(1)}
                    width={thick.toFixed(1)}
                    height={(y(below) - y(below + n)).toFixed(1)}
                  />
                );
              })}
              {sums[at] ? (
                <text className="sum" x={middle(at)} y={y(sums[at] ?? 0) - 5} textAnchor="middle">
                  {format(sums[at] ?? 0)}
                </text>
              ) : null}
              {named.has(at) ? (
                <text
                  x={at === 0 ? SIZE.left : at === columns.length - 1 ? SIZE.width - SIZE.right : middle(at)}
                  y={SIZE.height - 6}
                  textAnchor={at === 0 ? "start" : at === columns.length - 1 ? "end" : "middle"}
                >
                  {name}
                </text>
              ) : null}
            </g>
          ))}
        </>
      )}
    </Plot>
  );
}
