import type { InvitePeople } from "#domain/access/input";
import type { Context } from "#domain/kernel/context";
import { done, type Outcome, type Refused, refused } from "#domain/kernel/outcome";
import type { Problem } from "#domain/kernel/problems";
import { invitePerson } from "./invite-person.ts";
import { MAX_INVITED, type PastedPerson, pastedPeople } from "./pasted-people.ts";

/** What became of each pasted address: invited, or why not. `unread` is what was no address. */
export type InvitedPeople = { results: { email: string; refused?: Refused }[]; unread: string[] };

const isAboutOne = ({ refusal }: Refused) => refusal === "person.already_here" || refusal === "invitation.pending";
const wrong = (code: string, details: Problem["details"] = {}) => refused("fields", { people: JSON.stringify({ code, details }) });

/** Invites up to ten people whose addresses were pasted, each for themselves: one that cannot be invited keeps no other from it. */
export async function invitePeople(ctx: Context, { people, ...shared }: InvitePeople): Promise<Outcome<InvitedPeople>> {
  const pasted = pastedPeople(people);
  if (pasted.people.length === 0) return wrong("noAddress");
  if (pasted.people.length > MAX_INVITED) return wrong("tooManyAddresses", { max: MAX_INVITED, n: pasted.people.length });
  const results: InvitedPeople["results"] = [];
  for (const person of pasted.people) {
    const outcome = await inviteOne(ctx, shared, person);
    if (!outcome.ok && !isAboutOne(outcome)) return outcome;
    results.push(outcome.ok ? { email: person.email } : { email: person.email, refused: outcome });
  }
  return done({ results, unread: pasted.unread });
}

const inviteOne = (ctx: Context, shared: Omit<InvitePeople, "people">, person: PastedPerson) => invitePerson(ctx, { ...shared, ...person });
