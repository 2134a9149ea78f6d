import { eq } from "drizzle-orm";
import { organisationFollows } from "#db/schema/follows";
import { organisationBlocks, organisationMessages } from "#db/schema/messages";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { newId } from "#lib/ids";
import { organisation, person } from "#test/builders";

const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** A message of a new member to an organisation, which waits for its answer: its id. */
export async function messageTo(toId: string) {
  const [id, fromId, senderId] = [newId(), await organisation(), await person()];
  await turn(async ({ db, now }) => {
    const written = { id, clusterId: HOME_CLUSTER, toId, fromId, senderId, about: "offer", topic: "Samples", text: "We need 60." } as const;
    await db.insert(organisationMessages).values({ ...written, status: "sent", withheld: false, sentAt: now });
  });
  return id;
}

/** A message between two organisations that its receiver reported: its id. */
export async function reportedMessage() {
  const id = await messageTo(await organisation());
  const reportedBy = await person();
  await turn(async ({ db, now }) => {
    await db
      .update(organisationMessages)
      .set({ reportReason: "advertising", reportedBy, reportedAt: now })
      .where(eq(organisationMessages.id, id));
  });
  return id;
}

/** Another organisation whose messages do not reach this one: its id. */
export async function blockedBy(organisationId: string) {
  const blockedId = await organisation();
  await turn(async ({ db, now }) => {
    await db.insert(organisationBlocks).values({ organisationId, blockedId, blockedAt: now });
  });
  return blockedId;
}

export const follows = (personId: string, organisationId: string) =>
  turn(async ({ db, now }) => {
    await db.insert(organisationFollows).values({ organisationId, personId, since: now }).onConflictDoNothing();
  });
