import { asc, eq } from "drizzle-orm";
import { indexEntry, removeEntry } from "#database/search";
import { consortia, rolesSought } from "#db/schema/consortia";
import { withSynonyms } from "#domain/organisations/capabilities/named-subjects";
import type { Turn } from "../kernel/context.ts";
import { factsOf } from "./facts.ts";
import { isListed } from "./policy.ts";

/** Makes the index say what is public of a consortium now; nothing before it is published, while it is hidden, or once it has ended. Runs in the transaction of the change. */
export async function indexConsortium(turn: Turn, id: string) {
  const facts = await factsOf(turn, { id });
  if (!facts || !isListed(facts)) return removeEntry(turn.db, id);
  const [written] = await turn.db.select({ aim: consortia.aim }).from(consortia).where(eq(consortia.id, id));
  const roles = await turn.db
    .select({ title: rolesSought.title, work: rolesSought.work })
    .from(rolesSought)
    .where(eq(rolesSought.consortiumId, id))
    .orderBy(asc(rolesSought.position));
  const words = withSynonyms([...Object.values(written?.aim ?? {}), ...roles.flatMap(({ title, work }) => [title, work ?? ""])].join("\n"));
  return indexEntry(turn.db, { kind: "consortium", id, names: facts.title, words });
}
