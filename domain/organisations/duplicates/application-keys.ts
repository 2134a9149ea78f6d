import { eq } from "drizzle-orm";
import { applicationKeys } from "#db/schema/duplicates";
import type { Turn } from "#domain/kernel/context";
import { comparableApplications } from "./comparable-applications.ts";
import { duplicateKeysOf } from "./duplicate-keys.ts";
import { keepLikesOfApplication } from "./keep-likes.ts";

/** Inside the verb that sends an application, or sends it again: the keys by which it is found, and what it is like. */
export async function keepApplicationKeys(turn: Turn, applicationId: string) {
  const [known] = await comparableApplications(turn, [applicationId]);
  await turn.db.delete(applicationKeys).where(eq(applicationKeys.applicationId, applicationId));
  if (!known) return;
  await turn.db.insert(applicationKeys).values(duplicateKeysOf(known.traits).map((key) => ({ key, applicationId })));
  await keepLikesOfApplication(turn, applicationId, known.traits);
}
