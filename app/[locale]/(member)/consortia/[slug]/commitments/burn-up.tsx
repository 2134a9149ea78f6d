import { getLocale, getTranslations } from "next-intl/server";
import type { BurnUpPoint } from "#domain/consortia/commitments/burn-up";
import { formatDate } from "#lib/format";

const SIZE = { width: 640, height: 200, left: 28, right: 12, top: 12, bottom: 28 };
const SERIES = ["joined", "committed", "signed"] as const;

type Props = { points: BurnUpPoint[]; seats: number; until: Date | undefined };

/** How commitments have grown towards the closing date, as a chart and as a table of the same numbers. `seats`: how many partners there could be. */
export async function BurnUp({ points, seats, until }: Props) {
  const [t, locale] = await Promise.all([getTranslations("commitments.burnUp"), getLocale()]);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || points.length < 3) return null;
  const end = until && until > last.at ? until : last.at;
  const span = Math.max(1, end.getTime() - first.at.getTime());
  const x = (at: Date) => SIZE.left + ((at.getTime() - first.at.getTime()) / span) * (SIZE.width - SIZE.left - SIZE.right);
  const y = (n: number) => SIZE.height - SIZE.bottom - (n / seats) * (SIZE.height - SIZE.top - SIZE.bottom);
  const path = (key: (typeof SERIES)[number]) =>
    points.map((point, n) => `${n === 0 ? "M" : "H"}${x(point.at).toFixed(1)} ${n === 0 ? "" : "V"}${y(point[key]).toFixed(1)}`).join("");
  return (
    <section className="mt-8">
      <h3>{t("title")}</h3>
      <ul className="burn-up-key mt-2">
        {SERIES.toReversed().map((key) => (
          <li key={key} className={key}>
            {t(key, { n: last[key] })}
          </li>
        ))}
        <li className="seats">{t("seats", { n: seats })}</li>
      </ul>
      <svg className="burn-up mt-3" viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} aria-hidden="true">
        <line className="axis" x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(0)} y2={y(0)} />
        <line className="grid" x1={SIZE.left} x2={SIZE.width - SIZE.right} y1={y(seats)} y2={y(seats)} />
        <text x={SIZE.left - 8} y={y(0) + 4} textAnchor="end">
          0
        </text>
        <text x={SIZE.left - 8} y={y(seats) + 4} textAnchor="end">
          {seats}
        </text>
        <text x={SIZE.left} y={SIZE.height - 6}>
          {formatDate(first.at, locale, "day")}
        </text>
        <text x={SIZE.width - SIZE.right} y={SIZE.height - 6} textAnchor="end">
          {formatDate(end, locale, "day")}
        </text>
        {end > last.at ? <line className="end" x1={x(end)} x2={x(end)} y1={y(seats)} y2={y(0)} /> : null}
        {SERIES.map((key) => (
          <path key={key} className={key} d={path(key)} />
        ))}
      </svg>
      <details className="ask mt-3">
        <summary>{t("table")}</summary>
        <table className="flat">
          <thead>
            <tr>
              <th scope="col">{t("day")}</th>
              {SERIES.map((key) => (
                <th scope="col" className="r" key={key}>
                  {t(`column.${key}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {points.map((point) => (
              <tr key={point.at.getTime()}>
                <th scope="row" className="num">
                  {formatDate(point.at, locale, "short")}
                </th>
                {SERIES.map((key) => (
                  <td className="r" key={key} data-l={t(`column.${key}`)}>
                    {point[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
