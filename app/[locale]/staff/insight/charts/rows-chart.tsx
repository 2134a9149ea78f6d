import type { ReactNode } from "react";
import { Bar, type BarPart } from "./bar.tsx";
import { Course } from "./course.tsx";

export type ChartRow = {
  key: string;
  label: string;
  parts: BarPart[];
  text: ReactNode;
  /** What more there is to say, below the bar. */
  detail?: string | undefined;
  color?: string | undefined;
  /** How it came to be so many, from the start of the period on. */
  course?: number[] | undefined;
};

/** A bar for each row, with its number as text: what is drawn can be read as well. `isLong`: the labels are longer than the bars need to be. */
export function RowsChart({ rows, isLong = false }: { rows: readonly ChartRow[]; isLong?: boolean }) {
  const most = Math.max(1, ...rows.map(({ parts }) => parts.reduce((sum, { n }) => sum + n, 0)));
  return (
    <ul className={isLong ? "rows-chart long num" : "rows-chart num"}>
      {rows.map(({ key, label, parts, text, detail, color, course }) => (
        <li key={key}>
          <span>{label}</span>
          <Bar parts={parts} most={most} color={color} />
          <span className="n">{text}</span>
          {course ? <Course counts={course} /> : null}
          {detail ? <span className="detail">{detail}</span> : null}
        </li>
      ))}
    </ul>
  );
}
