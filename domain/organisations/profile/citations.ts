import type { Source } from "#domain/organisations/reads";

export type Cited = { title: string; url: string | null; readOn: string };
type Citations = { list: Cited[]; numberOf: (field: string) => number | undefined };

const same = (a: Cited, b: Cited) => a.title === b.title && a.url === b.url && a.readOn === b.readOn;

/** The sources, each once and numbered, and which of them states a field; `*` means everything that is shown. */
export function citations(sources: Source[]): Citations {
  const list: Cited[] = [];
  const numbers = new Map<string, number>();
  for (const { field, title, url, readOn } of sources) {
    const cited = { title, url, readOn };
    const known = list.findIndex((other) => same(other, cited));
    if (known < 0) list.push(cited);
    numbers.set(field, known < 0 ? list.length : known + 1);
  }
  return { list, numberOf: (field) => numbers.get(field) ?? numbers.get("*") };
}
