import type { ApplicationFields, FieldPage, FieldSection } from "./application-fields.ts";

export type PagePlace = { section: FieldSection; page: FieldPage; number: number; before: string | undefined };

/** Where a page is in its section, among the pages that are asked now. */
export function pageIn({ sections }: Pick<ApplicationFields, "sections">, key: string): PagePlace | undefined {
  for (const section of sections) {
    const n = section.pages.findIndex((page) => page.key === key);
    const page = section.pages[n];
    if (page) return { section, page, number: n + 1, before: section.pages[n - 1]?.key };
  }
  return undefined;
}

/** The first page of a section that still lacks an answer, or has one that is wrong for the country chosen now. */
export const openPage = ({ pages, missing }: FieldSection): FieldPage | undefined =>
  pages.find((page) => page.fields.some(({ key }) => missing.includes(key)));

/** Where a section begins that is opened from the list: what the short form has answered is not asked again; Back leads to it. */
export const sectionStart = (section: FieldSection): FieldPage | undefined => openPage(section) ?? section.pages[0];

/** The page that follows in the same section. `opened` says that it still lacks an answer, as one does that an answer has just opened. */
export function pageAfter(fields: Pick<ApplicationFields, "sections">, key: string): { key: string; opened: boolean } | undefined {
  const place = pageIn(fields, key);
  const next = place?.section.pages[place.number];
  return next && { key: next.key, opened: next.fields.some((field) => place.section.missing.includes(field.key)) };
}
