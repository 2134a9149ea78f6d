import { invitations, sessions, signInLinks } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/organisations";
import { absences } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { newId, newToken } from "#lib/ids";

/** A session, a link, an invitation, a request to join and an absence, all of which begin and end now. */
export async function sessionOf({ db, now }: Context, personId: string, organisationId: string) {
  const who = { email: "jon@example.org", emailKey: "jon@example.org", firstName: "Jon", lastName: "Zubi", position: "" };
  const row = { id: newId(), organisationId, ...who, locale: "eu" } as const;
  await db
    .insert(sessions)
    .values({ id: newId(), tokenHash: newToken(), personId, createdAt: now, lastSeenAt: now, signedInAt: now, browser: "x" });
  await db.insert(signInLinks).values({ tokenHash: newToken(), personId, purpose: "sign-in", createdAt: now, expiresAt: now });
  await db.insert(invitations).values({ ...row, tokenHash: newToken(), role: "editor", createdAt: now, expiresAt: now });
  await db.insert(organisationJoinRequests).values({ ...row, applicationId: newId(), status: "waiting", askedAt: now });
  await db.insert(absences).values({ id: newId(), personId, startsAt: now, endsAt: now });
}
