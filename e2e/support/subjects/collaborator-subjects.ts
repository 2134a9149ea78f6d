import { applicationAccess, applicationCollaborators, applicationLinks } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { CollaboratorRole } from "#domain/membership/state";
import { DAY, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";

/** A collaborator who was invited to an application and has not opened the mailed link: their id and its token. */
export async function invitedCollaborator(applicationId: string) {
  const [id, token] = [newId(), newToken()];
  const email = `collaborator-${id}@example.org`;
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db
      .insert(applicationCollaborators)
      .values({ id, applicationId, name: "Jone Lankidea", email, emailKey: email, role: "edit", invitedAt: now });
    await db.insert(applicationLinks).values({
      tokenHash: tokenHash(token),
      applicationId,
      purpose: "join",
      collaboratorId: id,
      createdAt: now,
      expiresAt: later(now, DAY),
    });
  });
  return { id, token };
}

/** The cookie of a collaborator who has opened their link to an application, with what they may do there. */
export async function joinedCollaborator(applicationId: string, role: CollaboratorRole) {
  const [id, token] = [newId(), newToken()];
  const email = `collaborator-${id}@example.org`;
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db
      .insert(applicationCollaborators)
      .values({ id, applicationId, name: "Jone Lankidea", email, emailKey: email, role, invitedAt: now, joinedAt: now });
    const expiresAt = later(now, DAY);
    await db
      .insert(applicationAccess)
      .values({ tokenHash: tokenHash(token), applicationId, collaboratorId: id, createdAt: now, expiresAt });
  });
  return `auzolan-application=${token}`;
}
