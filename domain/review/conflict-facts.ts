import { and, eq, gt, isNotNull, or } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applicationAnswers } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { committeeVotes, recusals } from "#db/schema/review";
import type { Context } from "../kernel/context.ts";
import { fold } from "../kernel/fold.ts";

/** The question that asks for the group of companies. */
const GROUP = "group";

type Of = { id: string; organisationKey: string };

/** What the policy needs to know of an application beyond its own row. */
export async function conflictFacts(ctx: Context, application: Of) {
  const declared = await ctx.db.select({ personId: recusals.personId }).from(recusals).where(eq(recusals.applicationId, application.id));
  const votes = await ctx.db
    .select({ closedAt: committeeVotes.closedAt })
    .from(committeeVotes)
    .where(eq(committeeVotes.applicationId, application.id));
  const voteOpen = votes.some(({ closedAt }) => closedAt === null);
  return {
    groupOrganisations: await groupOrganisations(ctx, application),
    recused: declared.map(({ personId }) => personId),
    voteOpen,
    voteHeld: votes.length > 0,
    committeeHeld: voteOpen && (await committeeHeld(ctx)),
  };
}

/** Whether anybody active has the committee's role. */
async function committeeHeld(ctx: Context): Promise<boolean> {
  const [holder] = await ctx.db
    .select({ personId: people.id })
    .from(clusterRoles)
    .innerJoin(people, eq(people.id, clusterRoles.personId))
    .where(and(eq(clusterRoles.role, "committee"), eq(people.clusterId, ctx.clusterId), eq(people.status, "active")))
    .limit(1);
  return holder !== undefined;
}

/** Members of one group: both name it, or one of them is it. */
async function groupOrganisations(ctx: Context, { id, organisationKey }: Of): Promise<string[]> {
  const [answer] = await ctx.db
    .select({ value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(and(eq(applicationAnswers.applicationId, id), eq(applicationAnswers.question, GROUP)));
  const group = fold(String(answer?.value ?? ""));
  const found = await ctx.db
    .select({ id: organisations.id, nameKey: organisations.nameKey, groupName: organisations.groupName })
    .from(organisations)
    .where(
      and(
        eq(organisations.clusterId, ctx.clusterId),
        or(and(isNotNull(organisations.groupName), gt(organisations.groupName, "")), eq(organisations.nameKey, group)),
      ),
    );
  const isOne = ({ nameKey, groupName }: (typeof found)[number]) => {
    const theirs = fold(groupName ?? "");
    return (group !== "" && (theirs === group || nameKey === group)) || (theirs !== "" && theirs === organisationKey);
  };
  return found.filter(isOne).map((organisation) => organisation.id);
}
