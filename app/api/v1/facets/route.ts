import { directory } from "#domain/organisations/directory/directory";
import { answers } from "../_api/handler.ts";
import { OPERATIONS } from "../_api/operations.ts";
import { selectionOf } from "../_api/organisations.ts";

export const dynamic = "force-dynamic";

/** The counts that the directory's page shows beside its filters. */
export const GET = answers(OPERATIONS.facets, async ({ ctx, query }) => {
  const { total, facets } = await directory(ctx, { ...selectionOf(query), sort: "name", page: 1 });
  const { sectors, kinds, regions, countries, stated, capabilities, trls } = facets;
  return {
    value: {
      total,
      facets: {
        ...{ sector: sectors, kind: kinds, region: regions, country: countries },
        ...{ states: stated, capability: capabilities, trl: trls },
      },
    },
  };
});
