import { and, eq, or } from "drizzle-orm";
import { applicationLikes } from "#db/schema/duplicates";
import type { Turn } from "#domain/kernel/context";
import type { Likeness } from "#domain/organisations/state";
import { likeOrganisations } from "./duplicate-candidates.ts";
import type { DuplicateTraits } from "./duplicates.ts";
import { likeApplications } from "./like-applications.ts";

type Row = typeof applicationLikes.$inferInsert;
const THOUSAND = 1000;
const rowOf = (applicationId: string, kind: Row["kind"], otherId: string, { score, reasons }: Likeness): Row => ({
  ...{ applicationId, kind, otherId, reasons },
  likeness: Math.round(score * THOUSAND),
});
const toOther = (kind: Row["kind"], id: string) => and(eq(applicationLikes.kind, kind), eq(applicationLikes.otherId, id));

/** Inside the turn that keeps an application's keys: what it is like, from both sides. */
export async function keepLikesOfApplication(turn: Turn, applicationId: string, traits: DuplicateTraits) {
  await turn.db
    .delete(applicationLikes)
    .where(or(eq(applicationLikes.applicationId, applicationId), toOther("application", applicationId)));
  const organisations = await likeOrganisations(turn, traits);
  const others = await likeApplications(turn, traits, applicationId);
  await insert(turn, [
    ...organisations.map((like) => rowOf(applicationId, "organisation", like.id, like)),
    ...others.flatMap((like) => [rowOf(applicationId, "application", like.id, like), rowOf(like.id, "application", applicationId, like)]),
  ]);
}

/** Inside the turn that keeps an organisation's keys: the applications that are like it now. */
export async function keepLikesOfOrganisation(turn: Turn, organisationId: string, traits: DuplicateTraits) {
  await turn.db.delete(applicationLikes).where(toOther("organisation", organisationId));
  const found = await likeApplications(turn, traits, "");
  await insert(
    turn,
    found.map((like) => rowOf(like.id, "organisation", organisationId, like)),
  );
}

async function insert(turn: Turn, rows: Row[]) {
  if (rows.length > 0) await turn.db.insert(applicationLikes).values(rows);
}
