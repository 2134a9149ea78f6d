import { eq } from "drizzle-orm";
import { invitations, organisationPeople } from "#db/schema/access";
import { consortia, consortiumMembers } from "#db/schema/consortia";
import { applicationReferences, applications } from "#db/schema/membership";
import { organisationJoinRequests, organisations, sources } from "#db/schema/organisations";
import { ORGANISATION_ROLES } from "#domain/access/state";
import { SEAT_STATUSES } from "#domain/consortia/state";
import { type Context, context, HOME_CLUSTER } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { relist } from "#domain/organisations/profile/relist";
import { KINDS, SECTORS } from "#domain/organisations/state";
import { newId, newToken } from "#lib/ids";
import { organisation, person, staff } from "../builders.ts";
import { submittedApplication } from "./applications.ts";

/** What a made-up pair has: numbers from 0 up, as fast-check draws them. */
export type Drawn = {
  people: { in: "from" | "into" | "both"; role: number; other: number }[];
  places: { in: "from" | "into" | "both"; status: number; other: number }[];
  invitations: ("from" | "into")[];
  applications: ("from" | "into")[];
  joining: ("from" | "into")[];
  references: ("from" | "into" | "both")[];
  sources: { in: "from" | "into" | "both"; field: number }[];
  listed: ("from" | "into")[];
};

const FIELDS = ["name", "sectors", "founded", "website"];
const at = <T>(list: readonly T[], n: number) => list[n % list.length] as T;
const sides = (one: "from" | "into" | "both") => (one === "both" ? (["from", "into"] as const) : [one]);

/** Two organisations with all that the portal can hang on one. */
export async function mergePair(drawn: Drawn) {
  const ids = { from: await organisation({ name: "Lentisak S.L." }), into: await organisation({ name: "Lentisak" }) };
  const people = await Promise.all(drawn.people.map(() => person()));
  const application = drawn.references.length + drawn.applications.length > 0 ? await submittedApplication() : undefined;
  await transact(context({ actor: { kind: "system", name: "test" } }), async (ctx) => {
    const { db, now } = ctx;
    for (const [n, one] of drawn.people.entries())
      for (const side of sides(one.in))
        await db.insert(organisationPeople).values({
          organisationId: ids[side],
          personId: people[n] ?? "",
          role: at(ORGANISATION_ROLES, side === "from" ? one.role : one.other),
          since: now,
        });
    for (const one of drawn.places) await place(ctx, ids, one);
    const who = {
      email: "jon@example.org",
      emailKey: "jon@example.org",
      firstName: "Jon",
      lastName: "Zubi",
      position: "",
      locale: "eu",
    } as const;
    for (const side of drawn.invitations)
      await db
        .insert(invitations)
        .values({ id: newId(), tokenHash: newToken(), organisationId: ids[side], ...who, role: "editor", createdAt: now, expiresAt: now });
    for (const side of drawn.joining)
      await db
        .insert(organisationJoinRequests)
        .values({ id: newId(), organisationId: ids[side], applicationId: newId(), ...who, status: "waiting", askedAt: now });
    if (application && drawn.applications[0])
      await db.update(applications).set({ organisationId: ids[drawn.applications[0]] }).where(eq(applications.id, application.id));
    if (application && drawn.references[0])
      for (const side of sides(drawn.references[0]))
        await db.insert(applicationReferences).values({
          id: newId(),
          applicationId: application.id,
          organisationId: ids[side],
          tokenHash: newToken(),
          askedAt: now,
          expiresAt: now,
        });
    for (const one of drawn.sources)
      for (const side of sides(one.in))
        await db
          .insert(sources)
          .values({
            subjectKind: "organisation",
            subjectId: ids[side],
            field: at(FIELDS, one.field),
            title: `Source of ${side}`,
            readOn: "2026-11-25",
          })
          .onConflictDoNothing();
    for (const side of drawn.listed) {
      const profile = {
        kind: at(KINDS, side.length),
        sectors: [at(SECTORS, side.length)],
        short: { en: `Does things (${side}).` },
        vat: side === "from" ? "A48265169" : null,
      };
      await db
        .update(organisations)
        .set({ ...profile, publishedAt: now })
        .where(eq(organisations.id, ids[side]));
    }
    await relist(ctx, ids.from);
    await relist(ctx, ids.into);
  });
  return ids;
}

async function place({ db, now }: Context, ids: { from: string; into: string }, one: Drawn["places"][number]) {
  const consortiumId = newId();
  await db.insert(consortia).values({
    id: consortiumId,
    clusterId: HOME_CLUSTER,
    slug: consortiumId,
    title: "Etxean Bizi",
    titleKey: "etxean bizi",
    aim: {},
    status: "open",
    statedSectors: [],
    createdAt: now,
    updatedAt: now,
    version: 0,
  });
  for (const side of sides(one.in))
    await db.insert(consortiumMembers).values({
      id: newId(),
      consortiumId,
      organisationId: ids[side],
      role: "partner",
      status: at(SEAT_STATUSES, side === "from" ? one.status : one.other),
      askedAt: now,
      version: 0,
    });
}

/** The two administrators whom a merge takes. */
export const administrators = async () => [await staff("staffAdmin"), await staff("staffAdmin")] as const;
