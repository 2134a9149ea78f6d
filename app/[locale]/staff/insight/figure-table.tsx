import { getLocale } from "next-intl/server";
import { formatNumber } from "#lib/format";
import type { FigureTable as Table } from "./figure-tables.ts";

/** The numbers of a chart, one by one. */
export async function FigureTable({ table: { headings, rows, names = 1 }, name }: { table: Table; name: string }) {
  const locale = await getLocale();
  const shown = (cell: string | number) => (typeof cell === "number" ? formatNumber(cell, locale) : cell);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than its column is scrolled by keys.
    <section className="scroll" tabIndex={0} aria-label={name}>
      <table className="flat">
        <thead>
          <tr>
            {headings.map((heading, n) => (
              <th key={heading} scope="col" className={n < names ? undefined : "r"}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = "", ...cells]) => (
            <tr key={[first, ...cells.slice(0, names - 1)].join(" ")}>
              <th scope="row">{shown(first)}</th>
              {cells.map((cell, n) => (
                <td key={headings[n + 1]} className={n + 1 < names ? undefined : "r"} data-l={headings[n + 1]}>
                  {shown(cell)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
