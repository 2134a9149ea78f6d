import { cache } from "react";
import { noteReading } from "#domain/access/people/note-reading";
import { duplicatesOfOrganisation } from "#domain/organisations/duplicates/duplicate-reads";
import { mergePreview, newestMerges, organisationsNamed } from "#domain/organisations/merge/merge-reads";
import { mergeParty } from "#domain/organisations/merge/merge-sides";
import { noteAfter } from "#lib/requests/note-after";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../staff-only.ts";
import { readParams } from "./merge.params.ts";

export type Search = Promise<Record<string, string | string[] | undefined>>;

/** For staff: two organisations side by side, or what there is to choose from. Undefined for anybody else, and for an organisation that is not there. */
export async function load(search: Search) {
  const { from, into, q } = await readParams(search);
  return loadPair(from, into, q);
}

/** Once a request, for the page and its title. */
const loadPair = cache(async (from: string, into: string, q: string) => {
  if (!(await staffOnly())) return undefined;
  const ctx = await requestContext();
  noteAfter(() => noteReading(ctx, { what: "organisations" }));
  if (from && into) {
    const preview = await mergePreview(ctx, { from, into });
    return preview && { step: "compare" as const, preview };
  }
  const first = from ? await mergeParty(ctx, { slug: from }) : undefined;
  if (from && !first) return undefined;
  const found = (await organisationsNamed(ctx, q)).filter(({ slug }) => slug !== from);
  return {
    step: "choose" as const,
    q,
    found,
    first: first && { slug: first.slug, name: first.profile.name },
    likes: first ? await duplicatesOfOrganisation(ctx, first.id) : [],
    merges: first ? [] : await newestMerges(ctx),
  };
});
export type Loaded = NonNullable<Awaited<ReturnType<typeof load>>>;
export type Choosing = Extract<Loaded, { step: "choose" }>;
export type Comparing = Extract<Loaded, { step: "compare" }>["preview"];
