import type { z } from "zod";
import { instantOf } from "#domain/consortia/closing";
import { HOME_ZONE } from "#lib/clock";

/** Times on the clock of the portal's zone as instants, the earliest first; a problem at each that does not exist or was given before. */
export function timesTyped(given: readonly (string | undefined)[], ctx: z.core.$RefinementCtx): Date[] {
  const instants = given.map((local) => (local === undefined ? undefined : instantOf(local, HOME_ZONE)?.getTime()));
  const problem = (code: string, nth: number) => ctx.addIssue({ code: "custom", params: { code }, path: [nth] });
  for (const [nth, instant] of instants.entries()) {
    if (given[nth] === undefined) continue;
    if (instant === undefined) problem("noSuchTime", nth);
    else if (instants.indexOf(instant) < nth) problem("twice", nth);
  }
  return instants
    .filter((instant) => instant !== undefined)
    .map((instant) => new Date(instant))
    .toSorted((one, other) => one.getTime() - other.getTime());
}
