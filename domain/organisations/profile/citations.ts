import type { Source } from "#domain/organisations/reads";

export type Cited = { title: string; url: string | null; readOn: string };
type Citations = { list: Cited[]; numberOf: (field: string) => number | undefined; isAssigned: (field: string) => boolean };

const same = (a: Cited, b: Cited) => a.title === b.title && a.url === b.url && a.readOn === b.readOn;

/**
 * The sources, each once and numbered, which of them states a field (`*` means everything that is shown), and whether no source states it: then
 * the office assigned it.
 */
export function citations(sources: Source[]): Citations {
  const list: Cited[] = [];
  const numbers = new Map<string, number>();
  const assigned = new Set<string>();
  for (const { field, title, url, readOn } of sources) {
    if (title === null || readOn === null) {
      assigned.add(field);
      continue;
    }
    const cited = { title, url, readOn };
    const known = list.findIndex((other) => same(other, cited));
    if (known < 0) list.push(cited);
    numbers.set(field, known < 0 ? list.length : known + 1);
  }
  return {
    list,
    numberOf: (field) => (assigned.has(field) ? undefined : (numbers.get(field) ?? numbers.get("*"))),
    isAssigned: (field) => assigned.has(field),
  };
}
