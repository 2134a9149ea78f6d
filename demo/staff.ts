import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { ensureSetupLink } from "#domain/access/administrators/ensure-setup-link";
import { makeAdministrator } from "#domain/access/administrators/make-administrator";
import { redeemSetup } from "#domain/access/administrators/redeem-setup";
import { addPerson } from "#domain/access/people/add-person";
import { revokeRole } from "#domain/access/people/revoke-role";
import { keepConsortium } from "#domain/consortia/moderation/keep-consortium";
import { moderatedConsortia } from "#domain/consortia/moderation/moderation";
import { keepOrganisation } from "#domain/organisations/moderation/keep-organisation";
import { moderatedOrganisations } from "#domain/organisations/moderation/moderation";
import { saveProfile } from "#domain/organisations/profile/save-profile";
import { ownProfile } from "#domain/organisations/reads";
import type { Profile } from "#domain/organisations/state";
import { nameCommittee } from "./committee.ts";
import type { Member } from "./consortia.ts";
import { BROWSER } from "./people.ts";
import type { Timeline } from "./timeline.ts";
import { must, type World } from "./world.ts";

const CLUSTER = "Basque Health Cluster";
const OFFICE = { firstName: "Idoia", lastName: "Larrea Otxoa", email: "idoia.larrea@example.org", position: "Head of membership" };
/** Confirms what the first one asks for, such as a merge. */
const SECOND = { firstName: "Xabier", lastName: "Uriarte Sainz", email: "xabier.uriarte@example.org", position: "Director" };
export const REVIEWERS = [
  { firstName: "Beñat", lastName: "Sarasola Ibarra", email: "benat.sarasola@example.org", position: "Reviewer, technology" },
  { firstName: "Carmen", lastName: "Ruiz Navarro", email: "carmen.ruiz@example.org", position: "Reviewer, hospitals" },
  { firstName: "Maialen", lastName: "Otegi Agirre", email: "maialen.otegi@example.org", position: "Reviewer, young companies" },
];
export type Staff = { admin: string; reviewers: string[]; member: string };

/** The cluster's office: set up as an operator would do it, then its reviewers and its committee. All of them are made up. */
export async function hireStaff(world: World, when: Date): Promise<Staff> {
  const link = must(await ensureSetupLink(world.system(when)));
  must(await redeemSetup(world.visitor(when, "en"), { ...OFFICE, token: link?.token ?? "", cluster: CLUSTER }, BROWSER));
  const [admin] = await world.system(when).db.select({ id: people.id }).from(people).where(eq(people.email, OFFICE.email));
  if (!admin) throw new Error("The demonstration has no administrator.");
  const reviewers: string[] = [];
  for (const reviewer of REVIEWERS) {
    const ctx = await world.person(when, admin.id, "eu");
    reviewers.push(must(await addPerson(ctx, { ...reviewer, role: "reviewer" })).personId);
  }
  const ctx = await world.person(when, admin.id, "eu");
  const { personId: second } = must(await addPerson(ctx, { ...SECOND, role: "reviewer" }));
  must(await makeAdministrator(world.system(when), SECOND));
  must(await revokeRole(ctx, { personId: second, role: "reviewer" }));
  return { admin: admin.id, reviewers, member: await nameCommittee(world, when, admin.id, reviewers) };
}

/** Days before today on which the office had looked at everything. */
const LOOKED = 45;
/** What members changed since, by their number. */
const CHANGES: { by: number; ago: number; change: (profile: Profile) => Partial<Profile> }[] = [
  {
    by: 7,
    ago: 4,
    change: ({ offers }) => ({ offers: { ...offers, es: `${offers.es ?? ""} Acceso en menos de seis semanas.`.trim() } }),
  },
  {
    by: 9,
    ago: 2,
    change: ({ short }) => ({
      short: { ...short, es: `Los únicos del país: ${short.es ?? ""}` },
      website: "https://acuerdos-de-ejemplo.example.net",
    }),
  },
];

/** The office looks at every page and every consortium, and members change theirs afterwards. */
export function planModeration({
  world,
  line,
  members,
  moderator,
}: {
  world: World;
  line: Timeline;
  members: Member[];
  moderator: string;
}) {
  const when = world.ago(LOOKED, 9);
  line.plan(when, async () => {
    const ctx = await world.person(when, moderator);
    for (;;) {
      const found = await moderatedOrganisations(ctx, { view: "toLookAt", page: 1 });
      if (!found || found.rows.length === 0) break;
      for (const { id, seen } of found.rows) must(await keepOrganisation(ctx, { organisationId: id, seen }));
    }
    for (;;) {
      const found = await moderatedConsortia(ctx, { view: "new", page: 1 });
      if (!found || found.rows.length === 0) return;
      for (const { id, version } of found.rows) must(await keepConsortium(ctx, { consortiumId: id, version }));
    }
  });
  for (const { by, ago, change } of CHANGES) {
    const then = world.ago(ago, 11);
    line.plan(then, async () => {
      const member = members[by];
      if (!member) return;
      const ctx = await world.person(then, member.owner);
      const own = await ownProfile(ctx, member.organisationId);
      if (!own) return;
      const { id: organisationId, version, profile } = own;
      must(await saveProfile(ctx, { ...profile, ...change(profile), choice: undefined, organisationId, version }));
    });
  }
}
