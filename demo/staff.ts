import { eq } from "drizzle-orm";
import { people } from "#db/schema/access";
import { ensureSetupLink } from "#domain/access/administrators/ensure-setup-link";
import { makeAdministrator } from "#domain/access/administrators/make-administrator";
import { redeemSetup } from "#domain/access/administrators/redeem-setup";
import { addPerson } from "#domain/access/people/add-person";
import { revokeRole } from "#domain/access/people/revoke-role";
import { nameCommittee } from "./committee.ts";
import { BROWSER } from "./people.ts";
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
