import { openConsortia } from "#domain/consortia/reads";
import { typicalDays } from "#domain/membership/status/typical-days";
import { clusterFigures } from "#domain/organisations/directory/listed-counts";
import { newestMembersToRead } from "#domain/organisations/reads";
import { requestContext } from "#lib/requests/request-context";

const NEWEST = 4;
const OPEN = 3;

/** What the home page shows: counted now, nothing kept by hand. */
export async function load() {
  const ctx = await requestContext();
  const [figures, open, newest, typical] = await Promise.all([
    clusterFigures(ctx),
    openConsortia(ctx, OPEN),
    newestMembersToRead(ctx, NEWEST),
    typicalDays(ctx),
  ]);
  return { figures, open, newest, typical, now: ctx.now };
}
