type Row = { key: string; label: string; counts: readonly number[] };

const SIDE = 34;

/** A square for each pair, the darker the more there are, with its number; the columns are in the order of the rows. */
export function PairsChart({ rows }: { rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.flatMap(({ counts }) => counts));
  const width = rows.length * SIDE;
  return (
    <ul className="pairs-chart num">
      <li aria-hidden>
        <span />
        <svg viewBox={`0 0 ${width} 20`} width={width} height={20} aria-hidden>
          {rows.map(({ key }, n) => (
            <text key={key} x={n * SIDE + SIDE / 2} y={15} textAnchor="middle">
              {n + 1}
            </text>
          ))}
        </svg>
      </li>
      {rows.map(({ key, label, counts }, row) => (
        <li key={key}>
          <span>
            <b>{row + 1}</b> {label}
          </span>
          <svg viewBox={`0 0 ${width} ${SIDE}`} width={width} height={SIDE} aria-hidden>
            {rows.map((other, n) => {
              const count = counts[n] ?? 0;
              return (
                <g key={other.key}>
                  <rect
                    x={n * SIDE + 1}
                    y={1}
                    width={SIDE - 2}
                    height={SIDE - 2}
                    rx={3}
                    fillOpacity={count === 0 ? 0.06 : 0.15 + (0.55 * count) / most}
                  />
                  <text x={n * SIDE + SIDE / 2} y={SIDE / 2 + 5} textAnchor="middle">
                    {count === 0 ? "·" : count}
                  </text>
                </g>
              );
            })}
          </svg>
        </li>
      ))}
    </ul>
  );
}
