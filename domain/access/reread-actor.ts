import { and, eq, isNull } from "drizzle-orm";
import { people } from "#db/schema/access";
import { applicationCollaborators } from "#db/schema/membership";
import type { Actor, Person } from "../kernel/actor.ts";
import type { Turn } from "../kernel/context.ts";
import { personWith } from "./reads.ts";

type Colleague = NonNullable<Extract<Actor, { kind: "applicant" }>["collaborator"]>;

/**
 * The actor with the rights of this very transaction; undefined where access that the request began with has ended: the person is disabled, or a role, a
 * place in an organisation or at an application was taken from them or changed. What they gained in the meantime counts.
 */
export async function rereadActor(turn: Turn): Promise<Actor | undefined> {
  const { actor } = turn;
  if (actor.kind === "applicant" && actor.collaborator) return (await isThere(turn, actor.collaborator)) ? actor : undefined;
  if (actor.kind !== "person") return actor;
  const [known] = await turn.db
    .select({ personId: people.id, email: people.email, firstName: people.firstName, lastName: people.lastName })
    .from(people)
    .where(and(eq(people.id, actor.personId), eq(people.status, "active")));
  if (!known) return undefined;
  const now = await personWith(turn, { ...known, sessionId: actor.sessionId, signedInAt: actor.signedInAt });
  return keeps(now, actor) ? now : undefined;
}

const keeps = (now: Person, before: Person) =>
  before.roles.every((role) => now.roles.includes(role)) &&
  before.organisations.every(({ organisationId, role }) =>
    now.organisations.some((one) => one.organisationId === organisationId && one.role === role),
  );

async function isThere(turn: Turn, { id, role }: Colleague) {
  const [found] = await turn.db
    .select({ role: applicationCollaborators.role })
    .from(applicationCollaborators)
    .where(and(eq(applicationCollaborators.id, id), isNull(applicationCollaborators.removedAt)));
  return found?.role === role;
}
