import { cache } from "react";
import { mergeView } from "#domain/organisations/merge/merge-reads";
import { requestContext } from "#lib/requests/request-context";
import { staffOnly } from "../../../staff-only.ts";

/** Once a request, for the page and its title. */
export const load = cache(async (id: string) => ((await staffOnly()) ? mergeView(await requestContext(), id) : undefined));
