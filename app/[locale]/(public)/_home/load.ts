import { typicalDays } from "#domain/membership/typical-days";
import { clusterFigures, newestMembers } from "#domain/organisations/reads";
import { requestContext } from "#lib/request-context";

const NEWEST = 4;

/** What the home page shows: counted now, nothing kept by hand. */
export async function load() {
  const ctx = await requestContext();
  const [figures, newest, typical] = await Promise.all([clusterFigures(ctx), newestMembers(ctx, NEWEST), typicalDays(ctx)]);
  return { figures, newest, typical };
}
