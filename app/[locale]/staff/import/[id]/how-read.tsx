import { getLocale, getTranslations } from "next-intl/server";
import { formatNumber } from "#lib/format";
import type { Loaded } from "./load.ts";

const SEPARATORS: Record<string, "byComma" | "bySemicolon" | "byTab"> = { ",": "byComma", ";": "bySemicolon", "\t": "byTab" };
const LETTERS: Record<string, string> = { "utf-8": "UTF-8", "utf-16le": "UTF-16", "utf-16be": "UTF-16", "windows-1252": "Windows-1252" };
const FOREIGN = /[^\p{ASCII}]/u;

/** How the file was read, with words in which a wrong reading would show. */
export async function HowRead({ loaded: { file, rows } }: { loaded: Loaded }) {
  const [t, locale] = await Promise.all([getTranslations("exchange.import.read"), getLocale()]);
  const words = [...file.headings, ...rows.slice(0, 200).flatMap(({ cells }) => cells)].filter(
    (cell) => cell.length < 60 && FOREIGN.test(cell),
  );
  const separator = SEPARATORS[file.delimiter ?? ""];
  const facts = [
    { term: t("file"), value: `${file.fileName}, ${formatNumber(Math.max(1, Math.round(file.bytes / 1000)), locale)} kB` },
    { term: t("rows"), value: t("rowsAndHeadings", { n: formatNumber(file.total, locale) }) },
    ...(file.headingRow && file.headingRow > 1 ? [{ term: t("headings"), value: t("headingsIn", { row: String(file.headingRow) }) }] : []),
    ...(separator ? [{ term: t("separated"), value: t(separator) }] : []),
    ...(file.encoding ? [{ term: t("letters"), value: LETTERS[file.encoding] ?? file.encoding }] : []),
    ...(words.length > 0
      ? [
          {
            term: t("readsAs"),
            value: words
              .slice(0, 2)
              .map((word) => t("quoted", { word }))
              .join(", "),
          },
        ]
      : []),
  ];
  return (
    <dl className="read-as">
      {facts.map(({ term, value }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd className="wrap-anywhere">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
