import { acceptInvitation } from "#domain/access/invitations/accept-invitation";
import { invitePerson } from "#domain/access/invitations/invite-person";
import type { OrganisationRole } from "#domain/access/state";
import type { Context } from "#domain/kernel/context";
import { slugOf } from "#domain/kernel/fold";
import { mailedToken } from "./mailed-link.ts";
import { madeUpPerson } from "./names.ts";
import type { Random } from "./random.ts";
import { must, type World } from "./world.ts";

export const BROWSER = "Firefox · Linux";
const COLLEAGUES: OrganisationRole[] = ["admin", "editor", "viewer", "contact", "billing"];

/** An address nobody has: example.org is kept free for this. */
export const addressOf = (firstName: string, organisation: string) =>
  `${slugOf(firstName)}.${slugOf(organisation).replaceAll("-", ".").slice(0, 30)}@example.org`;

/** Whom members may ask for, as the organisation's profile says. */
export function contactOf(organisation: string, chances: Random) {
  const { firstName, lastName } = madeUpPerson(chances);
  return { contactName: `${firstName} ${lastName}`, contactEmail: addressOf(firstName, organisation) };
}

async function invite(world: World, by: Context, organisationId: string, organisation: string, role: OrganisationRole, chances: Random) {
  const person = madeUpPerson(chances);
  const email = addressOf(`${person.firstName} ${role}`, organisation);
  must(await invitePerson(by, { organisationId, email, role, ...person }));
  return { email, accept: (when: Date) => join(world, when, email, by) };
}

async function join(world: World, when: Date, email: string, by: Context) {
  const token = await mailedToken(world.system(when), email, "invitation");
  return must(await acceptInvitation(world.visitor(when, by.locale), { token, browser: BROWSER })).personId;
}

/** The office invites an organisation's owner, who accepts. */
export async function giveOwner(world: World, when: Date, organisationId: string, organisation: string, chances: Random): Promise<string> {
  const { accept } = await invite(world, world.system(when), organisationId, organisation, "owner", chances);
  return accept(when);
}

/** An owner invites colleagues in other roles; the last of several has not answered yet. */
export async function giveColleagues(
  world: World,
  when: Date,
  owner: string,
  { id, name }: { id: string; name: string },
  count: number,
  chances: Random,
) {
  for (const [n, role] of COLLEAGUES.slice(0, count).entries()) {
    const { accept } = await invite(world, await world.person(when, owner), id, name, role, chances);
    if (n < count - 1 || count === 1) await accept(when);
  }
}
