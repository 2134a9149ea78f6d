import { and, eq } from "drizzle-orm";
import { clusterRoles, organisationPeople, people, sessions } from "#db/schema/access";
import { applicationAccess } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { sessionBehind } from "#domain/access/reads";
import type { ClusterRole, OrganisationRole } from "#domain/access/state";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import type { OrganisationStatus } from "#domain/organisations/state";
import { tokenHash } from "#lib/hash";
import { newId, newToken } from "#lib/ids";
import { organisation, person } from "#test/builders";
import { joinedCollaborator } from "./collaborator-subjects.ts";
import { application } from "./subjects.ts";

/** Every kind of person, or browser, that may ask for something. */
export const KINDS = [
  "visitor",
  "applicant",
  "otherApplicant",
  "collaboratorView",
  "collaboratorComment",
  "collaboratorEdit",
  "invited",
  "disabled",
  "expired",
  "stranger",
  "viewer",
  "contact",
  "billing",
  "editor",
  "admin",
  "owner",
  "demoted",
  "removed",
  "otherOwner",
  "suspendedOwner",
  "applyingOwner",
  "reviewer",
  "assigned",
  "ownReviewer",
  "demotedReviewer",
  "committee",
  "staffAdmin",
  "staffAdminLater",
] as const;
export type Kind = (typeof KINDS)[number];

const MINUTE = 60_000;
const turn = <T>(body: (ctx: ReturnType<typeof context>) => Promise<T>) =>
  transact(context({ actor: { kind: "system", name: "test" } }), body);

/** A session of theirs, as a Cookie header. */
export async function sessionOf(personId: string, { signedInAgo = 0, seenAgo = 0 } = {}) {
  const token = newToken();
  await turn(async ({ db, now }) => {
    const ago = (ms: number) => new Date(now.getTime() - ms);
    await db.insert(sessions).values({
      id: newId(),
      tokenHash: tokenHash(token),
      personId,
      createdAt: ago(Math.max(signedInAgo, seenAgo)),
      signedInAt: ago(signedInAgo),
      lastSeenAt: ago(seenAgo),
      browser: "test",
    });
  });
  return `auzolan-session=${token}`;
}

/** The id of the session that a cookie opens, as forms name it; none where it does not count. */
export async function sessionIdOf(cookie: string): Promise<string> {
  const session = await sessionBehind(context(), cookie.split("=")[1] ?? "");
  return session?.person.sessionId ?? "";
}

/** A browser that opened the mailed link of an application. */
export async function applicantOf(applicationId: string) {
  const token = newToken();
  await turn(async ({ db, now }) => {
    const expiresAt = new Date(now.getTime() + 30 * 24 * 60 * MINUTE);
    await db.insert(applicationAccess).values({ tokenHash: tokenHash(token), applicationId, createdAt: now, expiresAt });
  });
  return `auzolan-application=${token}`;
}

export const actsFor = (personId: string, organisationId: string, role: OrganisationRole) =>
  turn(async ({ db, now }) => {
    await db.insert(organisationPeople).values({ organisationId, personId, role, since: now });
  });

export const leaves = (personId: string, organisationId: string) =>
  turn(async ({ db }) => {
    await db
      .delete(organisationPeople)
      .where(and(eq(organisationPeople.personId, personId), eq(organisationPeople.organisationId, organisationId)));
  });

const withRole = (personId: string, role: ClusterRole) =>
  turn(async ({ db, now }) => {
    await db.insert(clusterRoles).values({ personId, role, grantedAt: now });
  });
const loseRole = (personId: string) =>
  turn(async ({ db }) => void (await db.delete(clusterRoles).where(eq(clusterRoles.personId, personId))));
const personStatus = (personId: string, status: "invited" | "disabled") =>
  turn(async ({ db }) => void (await db.update(people).set({ status }).where(eq(people.id, personId))));
export const organisationStatus = (id: string, status: OrganisationStatus) =>
  turn(async ({ db }) => void (await db.update(organisations).set({ status }).where(eq(organisations.id, id))));

/** Calls the portal once as somebody, before they lose what they were. */
export type Visit = (path: string, cookie: string) => Promise<void>;

/** One independent set of subjects and people around it, each made when first asked for. */
export function newScene(visit: Visit) {
  const made = new Map<string, Promise<unknown>>();
  function once<T>(key: string, make: () => Promise<T>): Promise<T> {
    if (!made.has(key)) made.set(key, make());
    return made.get(key) as Promise<T>;
  }
  /** The organisation that the request is about. */
  const name = `Scene Organisation ${newId().slice(0, 8)}`;
  const org = () => once("org", actedFor);
  async function actedFor() {
    const id = await organisation({ name });
    // Of one that nobody acts for, staff do what its people would.
    await actsFor(await person(), id, "viewer");
    return id;
  }
  /** Another, which has nothing to do with it. */
  const elsewhere = () => once("elsewhere", () => organisation({}));
  const personOf = (kind: Kind) => once(`person ${kind}`, () => person());
  /** An application of this scene; `assigned` has it once it is asked for with their id. */
  const submitted = (given: Parameters<typeof application>[0] = {}) =>
    once("application", () => application({ organisation: name, ...given }));
  const scene = { name, submitted, once, org, elsewhere, personOf, cookie: (kind: Kind) => once(`cookie ${kind}`, () => cookieOf(kind)) };

  async function signedIn(kind: Kind, where: Promise<string>, role: OrganisationRole) {
    const id = await personOf(kind);
    await actsFor(id, await where, role);
    return { id, cookie: await sessionOf(id) };
  }
  async function ofStaff(kind: Kind, role: ClusterRole, signedInAgo = 0) {
    const id = await personOf(kind);
    await withRole(id, role);
    return { id, cookie: await sessionOf(id, { signedInAgo }) };
  }

  async function cookieOf(kind: Kind): Promise<string> {
    switch (kind) {
      case "visitor":
        return "";
      case "applicant":
        return applicantOf((await submitted()).id);
      case "otherApplicant":
        return applicantOf((await application()).id);
      case "collaboratorView":
        return joinedCollaborator((await submitted()).id, "view");
      case "collaboratorComment":
        return joinedCollaborator((await submitted()).id, "comment");
      case "collaboratorEdit":
        return joinedCollaborator((await submitted()).id, "edit");
      case "stranger":
        return sessionOf(await personOf(kind));
      case "viewer":
      case "contact":
      case "billing":
      case "editor":
      case "admin":
      case "owner":
        return (await signedIn(kind, org(), kind)).cookie;
      case "otherOwner":
        return (await signedIn(kind, elsewhere(), "owner")).cookie;
      case "suspendedOwner":
        return (
          await signedIn(
            kind,
            once("suspended", () => organisation({ status: "suspended" })),
            "owner",
          )
        ).cookie;
      case "applyingOwner":
        return (
          await signedIn(
            kind,
            once("applying", () => organisation({ status: "applying" })),
            "owner",
          )
        ).cookie;
      case "invited":
      case "disabled": {
        const { id, cookie } = await signedIn(kind, org(), "owner");
        await personStatus(id, kind);
        return cookie;
      }
      case "expired": {
        const { id } = await signedIn(kind, org(), "owner");
        return sessionOf(id, { signedInAgo: 4 * 24 * 60 * MINUTE, seenAgo: 4 * 24 * 60 * MINUTE });
      }
      case "demoted": {
        const { id, cookie } = await signedIn(kind, org(), "owner");
        await visit("/en/desk", cookie);
        await leaves(id, await org());
        await actsFor(id, await org(), "viewer");
        return cookie;
      }
      case "removed": {
        const { id, cookie } = await signedIn(kind, org(), "owner");
        await visit("/en/desk", cookie);
        await leaves(id, await org());
        return cookie;
      }
      case "reviewer":
      case "assigned":
      case "ownReviewer": {
        const { id, cookie } = await ofStaff(kind, "reviewer");
        if (kind === "ownReviewer") await actsFor(id, await org(), "owner");
        return cookie;
      }
      case "demotedReviewer": {
        const { id, cookie } = await ofStaff(kind, "reviewer");
        await visit("/en/staff/applications", cookie);
        await loseRole(id);
        return cookie;
      }
      case "committee":
        return (await ofStaff(kind, "committee")).cookie;
      case "staffAdmin":
        return (await ofStaff(kind, "staffAdmin")).cookie;
      case "staffAdminLater":
        return (await ofStaff(kind, "staffAdmin", 11 * MINUTE)).cookie;
    }
  }
  return scene;
}
export type Scene = ReturnType<typeof newScene>;
