export const PAGE_SIZE = 50;
/** So many rows of an ordered list, after so many others. */
export type Part = { offset: number; limit: number };
/** At most `limit` rows of a list in the order of its slugs, after one of these; `skip` leaves out the first few of them. */
export type SlugPart = { after: string; limit: number; skip?: number };
export type Page<T> = { rows: T[]; total: number; page: number; pages: number };

/** The part of a list that a page shows; `page` counts from 1 and an impossible one is the nearest possible. */
export function pageOf<T>(rows: T[], total: number, page: number, size = PAGE_SIZE): Page<T> {
  const pages = Math.max(1, Math.ceil(total / size));
  return { rows, total, page: Math.min(Math.max(1, page), pages), pages };
}
export const offsetOf = (page: number, size = PAGE_SIZE) => (Math.max(1, page) - 1) * size;
