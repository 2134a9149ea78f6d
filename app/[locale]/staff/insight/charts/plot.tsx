import type { ReactNode } from "react";
import { scaleTo } from "./scale.ts";

/** In units of the drawing: its size, and the space around what is drawn. */
export type PlotSize = { width: number; height: number; left: number; right: number; top: number; bottom: number };

type Props = {
  size: PlotSize;
  /** The largest number that is drawn. */
  most: number;
  label: string;
  format: (n: number) => string;
  /** What is drawn over the lines; `y`: where a number lies. */
  children: (y: (n: number) => number) => ReactNode;
};

/** A drawing with a scale from zero and its lines. `label`: the same in a sentence. */
export function Plot({ size: { width, height, left, right, top, bottom }, most, label, format, children }: Props) {
  const { end, lines } = scaleTo(most);
  const y = (n: number) => height - bottom - (n / end) * (height - top - bottom);
  return (
    <svg className="plot" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {lines.map((n) => (
        <g key={n}>
          <line x1={left} x2={width - right} y1={y(n)} y2={y(n)} />
          <text x={left - 8} y={y(n) + 4} textAnchor="end">
            {format(n)}
          </text>
        </g>
      ))}
      {children(y)}
    </svg>
  );
}
