import { eq } from "drizzle-orm";
import { closeConnections } from "#database/connections";
import { clusterRoles } from "#db/schema/access";
import { applications } from "#db/schema/membership";
import { actorOf } from "#domain/access/reads";
import { context } from "#domain/kernel/context";
import { addNote } from "#domain/review/application/add-note";

/** Notes that this process writes at the same time, as a portal does for eight people. */
const WRITERS = 8;
const until = performance.now() + 1_000 * Number(process.argv[2]);
const read = context();
const [admin] = await read.db.select().from(clusterRoles).where(eq(clusterRoles.role, "staffAdmin")).limit(1);
if (!admin) throw new Error("the demonstration has no administrator");
const actor = await actorOf(read, admin.personId);
const waiting = await read.db.select({ id: applications.id }).from(applications).where(eq(applications.status, "submitted"));

async function write(n: number): Promise<number> {
  let written = 0;
  while (performance.now() < until) {
    const { id = "" } = waiting[(n + written) % waiting.length] ?? {};
    const outcome = await addNote(context({ actor }), { applicationId: id, text: "A note of the benchmark." });
    if (!outcome.ok) throw new Error(`a note was refused: ${JSON.stringify(outcome)}`);
    written++;
  }
  return written;
}

const written = await Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)));
await closeConnections();
console.log(written.reduce((sum, each) => sum + each, 0));
