import type { Context } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { MAX_QUERY } from "#domain/kernel/state";
import { type SuggestedName, suggestedNames } from "#domain/organisations/directory/suggestions";

/** `meant`: the slug of the one that is found, or of the only one with exactly this name. */
export type NamedMembers = { name: string; meant: string | undefined; found: SuggestedName[] };

/** Listed members that somebody can mean by a name, as the directory finds them, but for the partners. Undefined where no name was typed. */
export async function namedMembers(ctx: Context, typed: string, partners: readonly { slug: string }[]): Promise<NamedMembers | undefined> {
  const name = typed.trim().slice(0, MAX_QUERY);
  if (name === "") return undefined;
  const present = new Set(partners.map(({ slug }) => slug));
  const found = (await suggestedNames(ctx, name)).filter(({ slug }) => !present.has(slug));
  const exact = found.filter((one) => fold(one.name) === fold(name));
  const [meant] = exact.length === 1 ? exact : found.length === 1 ? found : [];
  return { name, meant: meant?.slug, found };
}
