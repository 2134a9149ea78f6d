import { memberReferences } from "#db/schema/membership";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";

/** A member that was asked whether it vouches for an applicant: the token of its mail. */
export async function askedMemberReference(applicationId: string, organisationId: string) {
  const token = newToken();
  const row = { id: newId(), applicationId, organisationId, tokenHash: tokenHash(token) };
  await transact(context({ actor: { kind: "system", name: "test" } }), async ({ db, now }) => {
    await db.insert(memberReferences).values({ ...row, askedAt: now, expiresAt: later(now, DAY) });
  });
  return token;
}
