import { and, eq, notInArray } from "drizzle-orm";
import { watchedFinds } from "#db/schema/moderation";
import { organisations, organisationUnits } from "#db/schema/organisations";
import type { Turn } from "#domain/kernel/context";
import { capabilityWords } from "#domain/organisations/capabilities/capability-texts";
import { fieldText, isPublic, PROFILE_FIELDS } from "#domain/organisations/profile/fields";
import { columnsOf, PUBLIC_COLUMNS } from "#domain/organisations/profile/profile-columns";
import type { WatchedSource } from "#domain/organisations/state";
import { watchedIn } from "./watched-in.ts";
import { currentWatched } from "./watched-reads.ts";

type Written = { source: WatchedSource; sourceId: string; organisationId: string };

/** Notes the watched words of a text that was just sent. Part of the verb that sends it: nothing is held back. */
export async function noteWatched(turn: Turn, { text, ...written }: Written & { text: string }) {
  const { words } = await currentWatched(turn);
  if (words.length === 0) return;
  await turn.db.delete(watchedFinds).where(eq(watchedFinds.sourceId, written.sourceId));
  await insert(turn, written, watchedIn(words, text));
}

/** The same of a profile: a word that it said before was found then. */
export async function noteWatchedProfile(turn: Turn, organisationId: string) {
  const { words } = await currentWatched(turn);
  if (words.length === 0) return;
  const [profile] = await turn.db.select(columnsOf(PUBLIC_COLUMNS)).from(organisations).where(eq(organisations.id, organisationId));
  if (!profile) return;
  const units = await turn.db
    .select({ name: organisationUnits.name, text: organisationUnits.text })
    .from(organisationUnits)
    .where(eq(organisationUnits.organisationId, organisationId));
  const text = [
    ...PROFILE_FIELDS.filter((field) => isPublic(field) && field !== "capabilities").map((field) => fieldText(profile, field)),
    ...profile.capabilities.flatMap(capabilityWords),
    ...units.flatMap(({ name, text }) => [name, ...Object.values(text)]),
  ].join("\n");
  const found = watchedIn(words, text);
  await turn.db.delete(watchedFinds).where(and(eq(watchedFinds.sourceId, organisationId), notInArray(watchedFinds.word, found)));
  await insert(turn, { source: "profile", sourceId: organisationId, organisationId }, found);
}

async function insert(turn: Turn, written: Written, words: string[]) {
  if (words.length === 0) return;
  await turn.db
    .insert(watchedFinds)
    .values(words.map((word) => ({ ...written, word, foundAt: turn.now })))
    .onConflictDoNothing();
}
