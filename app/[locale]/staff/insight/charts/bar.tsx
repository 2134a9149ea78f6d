export type BarPart = { tone: "main" | "more" | "late"; n: number };
const HEIGHT = 10;

/** A bar of one or two parts, as long as the longest of its chart allows. Its number is beside it. */
export function Bar({ parts, most, color }: { parts: readonly BarPart[]; most: number; color?: string | undefined }) {
  const width = (n: number) => (100 * n) / Math.max(1, most);
  return (
    <svg className={color ? `length c-${color}` : "length"} viewBox={`0 0 100 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ tone, n }, at) => (
        <rect
          key={tone}
          className={tone}
          x={width(parts.slice(0, at).reduce((sum, part) => sum + part.n, 0)).toFixed(2)}
          width={width(n).toFixed(2)}
          height={HEIGHT}
        />
      ))}
    </svg>
  );
}
