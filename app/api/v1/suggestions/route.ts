import { suggestedNames, suggestedTowns } from "#domain/organisations/directory/suggestions";
import { paths } from "#lib/paths";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";
import { suggestedFilters } from "../_api/suggested-filters.ts";

export const dynamic = "force-dynamic";

/** What somebody may mean who begins to type in the directory's search field. */
export const GET = answers(OPERATIONS.suggestions, async ({ ctx, query, origin }) => {
  const to = paths(ctx.locale);
  const inDirectory = (name: string, value: string) => `${origin}${to.directory()}?${new URLSearchParams({ [name]: value })}`;
  const [names, filters, towns] = await Promise.all([
    suggestedNames(ctx, query.q),
    suggestedFilters(ctx, query.q),
    suggestedTowns(ctx, query.q),
  ]);
  const suggestions = [
    ...names.map(({ slug, name, town }) => ({
      ...{ suggests: "organisation", text: name, value: slug, detail: town || null, page: `${origin}${to.organisation(slug)}` },
    })),
    ...filters.map(({ filter, value, text, n }) => ({
      suggests: filter,
      text,
      value,
      detail: String(n),
      page: inDirectory(filter, value),
    })),
    ...towns.map((town) => ({ suggests: "town", text: town, value: town, detail: null, page: inDirectory("q", town) })),
  ];
  return { value: { suggestions } };
});
