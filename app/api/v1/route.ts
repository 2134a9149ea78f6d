import { answers } from "./_api/handler.ts";
import { dcatCatalogue } from "./_api/linked-data.ts";
import { OPERATIONS } from "./_api/operations.ts";

export const dynamic = "force-dynamic";

/** What there is to read. */
export const GET = answers(OPERATIONS.catalogue, async ({ origin }) => ({ value: dcatCatalogue(origin) }));
