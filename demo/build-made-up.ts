import { closeConnections } from "#database/connections";
import { markDemonstration } from "#domain/kernel/demonstration";
import { enterMadeUp } from "./enter-organisations.ts";
import { madeUpOrganisations } from "./made-up/organisations.ts";
import { world } from "./world.ts";

const BATCH = 500;
const OLDEST = 3000;

/** A made-up cluster of any size: the same from the same seed and day. How many of what. */
export async function buildMadeUp(count: number, seed: number, today = new Date()): Promise<Record<string, number>> {
  const here = world(seed, today);
  await markDemonstration(here.system(here.ago(OLDEST + 1)));
  const organisations = madeUpOrganisations(count, seed, here.ago(0));
  for (let from = 0; from < count; from += BATCH)
    await here.inOneTurn(async () => {
      for (const [n, one] of organisations.slice(from, from + BATCH).entries()) {
        const age = Math.floor(OLDEST * (1 - (from + n + 1) / (count + 1)));
        await enterMadeUp(here, here.ago(age + 1), one);
      }
    });
  await closeConnections();
  return { organisations: count };
}
