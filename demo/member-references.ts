import { and, eq } from "drizzle-orm";
import { organisationPeople, people } from "#db/schema/access";
import { organisations } from "#db/schema/organisations";
import { answerMemberReference } from "#domain/membership/member-references/answer-member-reference";
import { mailedToken } from "./mailed-link.ts";
import { must, type World } from "./world.ts";

type Answer = { answer: "yes" | "no" | "comment"; comment?: string };

/** The owner of a member that an applicant named answers from the mail. */
export async function answerAsMember(world: World, when: Date, member: string, given: Answer) {
  const ctx = world.system(when);
  const [owner] = await ctx.db
    .select({ email: people.email })
    .from(organisationPeople)
    .innerJoin(people, eq(people.id, organisationPeople.personId))
    .innerJoin(organisations, eq(organisations.id, organisationPeople.organisationId))
    .where(and(eq(organisations.name, member), eq(organisationPeople.role, "owner")));
  if (!owner) throw new Error(`Nobody answers for ${member}`);
  const token = await mailedToken(ctx, owner.email, "member-reference-asked");
  must(await answerMemberReference(world.visitor(when, "es"), { token, ...given }));
}
