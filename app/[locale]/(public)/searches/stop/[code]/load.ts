import { cache } from "react";
import { personOfStopCode } from "#domain/organisations/searches/search-reads";
import { requestContext } from "#lib/requests/request-context";

/** Whether somebody's emails end by this code, asked once for the page and the title of its window. */
export const loadStopCode = cache(async (code: string) => (await personOfStopCode(await requestContext(), code)) !== undefined);
