/** 2027-03-31, as computers and programmes write it, or 2027/03/31, as Basque does. */
const YEAR_FIRST = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T ])/;
/** 31/03/2027, as Spain writes it. */
const DAY_FIRST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[T ])/;

function partsOf(text: string): { year: string; month: string; day: string } | undefined {
  const [, year, month, day] = YEAR_FIRST.exec(text) ?? [];
  if (year && month && day) return { year, month, day };
  const [, dayFirst, then, yearLast] = DAY_FIRST.exec(text) ?? [];
  return dayFirst && then && yearLast ? { year: yearLast, month: then, day: dayFirst } : undefined;
}

/** Whether a cell begins with a day in one of the orders that files use, with or without a time; the day need not exist. */
export const isWrittenDay = (text: string): boolean => partsOf(text) !== undefined;

/** The same text with its day as "2027-03-31"; the day comes before the month where the year is last. Any other text is returned as it is. */
export function withIsoDay(text: string): string {
  const parts = partsOf(text);
  if (!parts) return text;
  const { year, month, day } = parts;
  const rest = text
    .replace(YEAR_FIRST, "")
    .replace(DAY_FIRST, "")
    .replace(/^ (\d):/, " 0$1:");
  return `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}${rest}`;
}
