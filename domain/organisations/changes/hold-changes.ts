import { and, eq } from "drizzle-orm";
import { organisationChanges } from "#db/schema/organisations";
import { actingFor, actorId } from "#domain/kernel/actor";
import { record } from "#domain/kernel/audit/record";
import type { Turn } from "#domain/kernel/context";
import type { StoredOrganisation } from "#domain/organisations/facts";
import { differing, fieldText, takeField } from "#domain/organisations/profile/fields";
import { SENSITIVE_COLUMNS, type SensitiveColumn } from "#domain/organisations/profile/profile-columns";
import type { Profile, SensitiveProfile } from "#domain/organisations/state";
import { isWaiting, waitingChange } from "./waiting-change.ts";

type Held = { live: Profile; waiting: SensitiveColumn[] };

/**
 * Of a changed profile, what is live at once; what only the office can approve is kept beside it and waits, with what waited before.
 * That is what a listed organisation already stated: what it left open until now, it may fill in.
 */
export async function holdChanges(turn: Turn, before: StoredOrganisation, changed: Profile): Promise<Held> {
  const isOffice = turn.actor.kind === "system" || !actingFor(turn.actor, before.id);
  if (!before.publishedAt || isOffice) return { live: changed, waiting: [] };
  const different = differing(before.profile, changed);
  const waiting = SENSITIVE_COLUMNS.filter((name) => different.includes(name) && fieldText(before.profile, name) !== "");
  if (waiting.length === 0) return { live: changed, waiting };
  const asked = Object.fromEntries(waiting.map((name) => [name, changed[name]])) as Partial<SensitiveProfile>;
  await ask(turn, before.id, asked);
  return { live: waiting.reduce((profile, name) => takeField(profile, before.profile, name), changed), waiting };
}

async function ask(turn: Turn, organisationId: string, asked: Partial<SensitiveProfile>) {
  const earlier = await waitingChange(turn, organisationId);
  const all = { ...earlier?.asked, ...asked };
  if (earlier && differing(earlier.asked, all).length === 0) return;
  if (earlier)
    await turn.db
      .update(organisationChanges)
      .set({ status: "withdrawn", decidedAt: turn.now, decidedBy: actorId(turn.actor) ?? null })
      .where(and(eq(organisationChanges.id, earlier.id), isWaiting));
  await turn.db.insert(organisationChanges).values({
    id: turn.newId(),
    organisationId,
    asked: all,
    askedBy: actorId(turn.actor) ?? "",
    askedAt: turn.now,
    status: "waiting",
  });
  await record(turn, "organisation.change_asked", { kind: "organisation", id: organisationId }, { fields: Object.keys(all) });
}
