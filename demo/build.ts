import { closeConnections } from "#database/connections";
import { context } from "#domain/kernel/context";
import { markDemonstration } from "#domain/kernel/demonstration";

/** Fills a migrated, empty database with the demonstration cluster, through the verbs. */
export async function buildDemo() {
  await markDemonstration(context({ actor: { kind: "system", name: "demo" } }));
  await closeConnections();
}
