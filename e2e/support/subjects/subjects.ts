import { eq } from "drizzle-orm";
import { clusterRoles, invitations, setupLinks, signInLinks } from "#db/schema/access";
import { organisationJoinRequests } from "#db/schema/joining";
import { applicationLinks, applications, consents } from "#db/schema/membership";
import { organisationChanges, organisationMerges, organisations } from "#db/schema/organisations";
import type { OrganisationRole } from "#domain/access/state";
import { context, HOME_CLUSTER } from "#domain/kernel/context";
import { fold } from "#domain/kernel/fold";
import { emailKey } from "#domain/kernel/mail/mailbox";
import { transact } from "#domain/kernel/transact";
import type { ApplicationStatus, ConsentKind } from "#domain/membership/state";
import { storedOrganisation } from "#domain/organisations/facts";
import { askMerge } from "#domain/organisations/merge/ask-merge";
import { confirmMerge } from "#domain/organisations/merge/confirm-merge";
import { relist } from "#domain/organisations/profile/relist";
import { keepVersion } from "#domain/organisations/profile/versions";
import { enterStage } from "#domain/review/stages/enter-stage";
import { APPLICANT_STAGE, DECIDED } from "#domain/review/state";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { staff } from "#test/builders";

const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);
let n = 0;

type Given = { status?: ApplicationStatus; organisation?: string; assignedTo?: string | null; email?: string };

/** An application in a state, as a row: no verb's rules are in the way of the state that a test needs. */
export async function application({ status = "submitted", organisation, assignedTo = null, email }: Given = {}) {
  const id = newId();
  const address = email ?? `applicant${++n}@example.org`;
  const reference = `AZ-${id.slice(0, 8).toUpperCase()}`;
  const organisationName = organisation ?? `Applying Organisation ${id.slice(0, 6)}`;
  await turn(async (ctx) => {
    const { db, now } = ctx;
    await db.insert(applications).values({
      id,
      clusterId: HOME_CLUSTER,
      reference,
      submitKey: newId(),
      firstName: "Ane",
      lastName: "Etxeberria",
      nameKey: "ane etxeberria",
      email: address,
      emailKey: emailKey(address),
      country: "ES",
      position: "Director",
      organisationName,
      organisationKey: fold(organisationName),
      locale: "en",
      status,
      assignedTo,
      createdAt: now,
      submittedAt: status === "unconfirmed" || status === "draft" ? null : now,
      version: 0,
    });
    if (status === "unconfirmed") return;
    await enterStage(ctx, id, "received");
    const second = { changesAsked: APPLICANT_STAGE, approved: DECIDED, refused: DECIDED }[status as string];
    if (second) await enterStage(ctx, id, second);
  });
  return { id, reference, email: address, organisationName };
}

/** A name that an organisation asked for and that waits for the office: its id. */
export async function waitingChange(organisationId: string) {
  const id = newId();
  await turn(async ({ db, now }) => {
    const asked = { name: "Asked For" };
    await db.insert(organisationChanges).values({ id, organisationId, asked, askedBy: newId(), askedAt: now, status: "waiting" });
  });
  return id;
}

/** What an organisation's profile was at its first version. */
export async function keptVersion(organisationId: string) {
  await turn(async (ctx) => {
    const now = await storedOrganisation(ctx, organisationId);
    if (now) await keepVersion(ctx, now, "saved");
  });
  return organisationId;
}

/** A consent that was given with an application. */
export const consent = (applicationId: string, kind: ConsentKind) =>
  turn(async ({ db, now }) => {
    await db.insert(consents).values({ id: newId(), applicationId, kind, textVersion: "1", locale: "en", givenAt: now });
  });

/** A mailed link of an application: its token. */
export async function applicationLink(applicationId: string, purpose: "confirm" | "status") {
  const token = newToken();
  await turn(async ({ db, now }) => {
    await db
      .insert(applicationLinks)
      .values({ tokenHash: tokenHash(token), applicationId, purpose, createdAt: now, expiresAt: later(now) });
  });
  return token;
}

const later = (now: Date) => new Date(now.getTime() + 600_000);

/** A mailed sign-in link of a person: its token. */
export async function signInLink(personId: string, ended = false) {
  const token = newToken();
  await turn(async ({ db, now }) => {
    await db.insert(signInLinks).values({
      tokenHash: tokenHash(token),
      personId,
      purpose: "sign-in",
      createdAt: now,
      expiresAt: ended ? new Date(now.getTime() - 1000) : later(now),
    });
  });
  return token;
}

type Invited = { organisationId: string; email?: string; role?: OrganisationRole; ended?: boolean };

/** An invitation to an organisation. */
export async function invitation({ organisationId, email = `invited${++n}@example.org`, role = "editor", ended = false }: Invited) {
  const id = newId();
  const token = newToken();
  await turn(async ({ db, now }) => {
    await db.insert(invitations).values({
      id,
      tokenHash: tokenHash(token),
      organisationId,
      email,
      emailKey: emailKey(email),
      role,
      firstName: "Miren",
      lastName: "Gonbidatua",
      position: "Analyst",
      locale: "en",
      createdAt: now,
      expiresAt: ended ? now : later(now),
    });
  });
  return { id, token, email };
}

/** Somebody who asks to act for an organisation: the request's id. */
export async function joinRequest(organisationId: string) {
  const id = newId();
  const email = `joining${++n}@example.org`;
  const who = { email, emailKey: email, firstName: "Jon", lastName: "Zubi", position: "Analyst", locale: "en" } as const;
  await turn(async ({ db, now }) => {
    await db
      .insert(organisationJoinRequests)
      .values({ id, organisationId, applicationId: newId(), ...who, status: "waiting", askedAt: now });
  });
  return id;
}

/** A merge of two organisations that an administrator of its own asked for; confirmed by another where it is `made`. */
export async function merge(fromId: string, intoId: string, made = false) {
  const reason = "Both are the same company.";
  const asked = await askMerge(await staff("staffAdmin"), { fromId, intoId, choices: {}, reason });
  if (!asked.ok) throw new Error(asked.refusal);
  const { mergeId } = asked.value;
  const confirmed = made ? await confirmMerge(await staff("staffAdmin"), { mergeId }) : asked;
  if (!confirmed.ok) throw new Error(confirmed.refusal);
  return mergeId;
}

/** The merge in which an organisation goes. */
export async function mergeOf(fromId: string) {
  const [found] = await context()
    .db.select({ id: organisationMerges.id })
    .from(organisationMerges)
    .where(eq(organisationMerges.fromId, fromId));
  if (!found) throw new Error(`no merge of ${fromId}`);
  return found.id;
}

/** Fills in what listing an organisation needs, and lists it. */
export const publish = (id: string, listed = true) =>
  turn(async (ctx) => {
    const profile = { kind: "company", short: { en: "Makes devices." }, town: "Bilbao", country: "ES" } as const;
    await ctx.db
      .update(organisations)
      .set({ ...profile, sectors: ["devices"], publishedAt: listed ? ctx.now : null })
      .where(eq(organisations.id, id));
    await relist(ctx, id);
  });

/** The address of an organisation's page. */
export async function slugOf(id: string) {
  const [found] = await context().db.select({ slug: organisations.slug }).from(organisations).where(eq(organisations.id, id));
  if (!found) throw new Error(`no organisation ${id}`);
  return found.slug;
}

/** An address as long as another, where nothing is. */
export const likeBut = (slug: string) => slug.replace(/[a-z0-9]/g, "x");

/** The printed link of an empty installation: its token. */
export async function setupLink() {
  const token = newToken();
  await turn(async ({ db, now }) => {
    await db.insert(setupLinks).values({ tokenHash: tokenHash(token), clusterId: HOME_CLUSTER, createdAt: now, expiresAt: later(now) });
  });
  return token;
}

/** The set-up link works only while nobody administers the cluster. */
export const withoutAdministrators = () =>
  turn(async ({ db }) => void (await db.delete(clusterRoles).where(eq(clusterRoles.role, "staffAdmin"))));
