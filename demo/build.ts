import { closeConnections } from "#database/connections";
import { markDemonstration } from "#domain/kernel/demonstration";
import { transact } from "#domain/kernel/transact";
import { deliverIntoTheVoid } from "./deliver-into-the-void.ts";
import { enterMadeUp, enterNamed } from "./enter-organisations.ts";
import { madeUpOrganisations } from "./made-up-organisations.ts";
import { REFERENCE_ORGANISATIONS } from "./reference-organisations.ts";
import { timeline } from "./timeline.ts";
import { world } from "./world.ts";

const SEED = 1979;
const MEMBERS = 124;
const OLDEST = 900;

/** Fills a migrated, empty database with the demonstration cluster, through the verbs. */
export async function buildDemo(today = new Date()) {
  const here = world(SEED, today);
  const { plan, run } = timeline();
  plan(here.ago(OLDEST + 1), async () => markDemonstration(here.system(here.ago(OLDEST + 1))));
  for (const [n, named] of REFERENCE_ORGANISATIONS.entries()) {
    const when = here.ago(OLDEST - n, 9);
    plan(when, async () => void (await enterNamed(here, when, named)));
  }
  const madeUp = madeUpOrganisations(MEMBERS - REFERENCE_ORGANISATIONS.length, SEED);
  for (const [n, one] of madeUp.entries()) {
    const when = here.ago(OLDEST - 30 - n * 8, 10);
    plan(when, async () => void (await enterMadeUp(here, when, one)));
  }
  await transact(here.system(today), run);
  await deliverIntoTheVoid(here.system(today));
  await closeConnections();
}
