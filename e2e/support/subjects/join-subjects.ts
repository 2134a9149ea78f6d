import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { joinAnswerLinks, organisationJoinRequests, organisationSuccessions } from "#db/schema/joining";
import { outbox } from "#db/schema/kernel";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { DAY, HOUR, later } from "#lib/clock";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { person } from "#test/builders";
import { actsFor } from "./actors.ts";

const turn = (body: (ctx: ReturnType<typeof context>) => Promise<void>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);
type Given = Partial<typeof organisationJoinRequests.$inferInsert>;

/** A request on an organisation's page that waits, with the token of its emailed link. The owners had their time. */
export async function ownRequest(organisationId: string, given: Given = {}) {
  const [id, token] = [newId(), newToken()];
  const email = `asking-${id}@example.org`;
  const who = { email, emailKey: email, firstName: "Izaro", lastName: "Berria", position: "Analyst", locale: "en" } as const;
  await turn(async ({ db, now }) => {
    const request = { id, organisationId, ...who, status: "waiting", askedAt: now, toldAt: later(now, -8 * DAY) } as const;
    await db.insert(organisationJoinRequests).values({ ...request, tokenHash: tokenHash(token), dnsValue: "auzolan-x", ...given });
  });
  return { id, token };
}

/** A request with the link of an owner's email: its token. */
export async function answerLink(organisationId: string) {
  const { id } = await ownRequest(organisationId);
  const [token, personId] = [newToken(), await person()];
  await actsFor(personId, organisationId, "owner");
  await turn(async ({ db, now }) => {
    await db
      .insert(joinAnswerLinks)
      .values({ tokenHash: tokenHash(token), requestId: id, personId, createdAt: now, expiresAt: later(now, DAY) });
  });
  return token;
}

/** A request that the office declined, whose email is held. */
export async function heldAnswer(organisationId: string) {
  const mailId = newId();
  await turn(async ({ db, now }) => {
    const mail = {
      id: mailId,
      clusterId: HOME_CLUSTER,
      template: "join-not-accepted",
      locale: "en",
      recipient: "held@example.org",
    } as const;
    const about = { subjectKind: "organisation", subjectId: organisationId, messageId: mailId, data: {} } as const;
    await db.insert(outbox).values({ ...mail, ...about, status: "waiting", notBefore: later(now, HOUR), attempts: 0, createdAt: now });
  });
  return ownRequest(organisationId, { status: "declined", mailId, decidedAt: new Date() });
}

/** A succession that is open for longer than its notice, with an editor who may become the owner; of a `former` owner it was handed over today. */
export async function openSuccession(organisationId: string, former?: string) {
  const [id, ownerId, personId] = [newId(), former ?? (await person()), await person()];
  if (!former) await actsFor(ownerId, organisationId, "owner");
  await actsFor(personId, organisationId, "editor");
  await turn(async ({ db, now }) => {
    const row = { id, organisationId, ownerId, cause: "bounced", openedAt: later(now, -15 * DAY) } as const;
    await db.update(people).set({ mailBouncedAt: now }).where(eq(people.id, ownerId));
    await db.insert(organisationSuccessions).values(former ? { ...row, status: "handedOver", handedAt: now } : { ...row, status: "open" });
  });
  return { successionId: id, personId };
}
