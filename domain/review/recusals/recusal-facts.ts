import { and, desc, eq, inArray } from "drizzle-orm";
import { clusterRoles, people } from "#db/schema/access";
import { applicationAnswers } from "#db/schema/membership";
import { organisations } from "#db/schema/organisations";
import { committeeVotes, recusals } from "#db/schema/review";
import type { Context } from "#domain/kernel/context";
import { groupKey } from "#domain/organisations/duplicates/group-key";

/** The question that asks for the group of companies. */
const GROUP = "group";

type Of = { id: string; organisationKey: string };
type Facts = {
  groupOrganisations: string[];
  recused: string[];
  voteOpen: boolean;
  voteHeld: boolean;
  committeeHeld: boolean;
  lostVoteBy: string | null;
};
export const NO_RECUSAL_FACTS: Facts = {
  groupOrganisations: [],
  recused: [],
  voteOpen: false,
  voteHeld: false,
  committeeHeld: false,
  lostVoteBy: null,
};

/** What the policy needs to know of applications beyond their own rows: as many questions to the database for ten as for one. */
export async function recusalFactsOf(ctx: Context, applications: readonly Of[]): Promise<Map<string, Facts>> {
  const ids = applications.map(({ id }) => id);
  const declared = await ctx.db
    .select({ applicationId: recusals.applicationId, personId: recusals.personId })
    .from(recusals)
    .where(inArray(recusals.applicationId, ids));
  const votes = await ctx.db
    .select({
      applicationId: committeeVotes.applicationId,
      openedBy: committeeVotes.openedBy,
      closedAt: committeeVotes.closedAt,
      result: committeeVotes.result,
    })
    .from(committeeVotes)
    .where(inArray(committeeVotes.applicationId, ids))
    .orderBy(desc(committeeVotes.openedAt));
  const groups = await groupOrganisations(ctx, applications);
  const held = votes.some(({ closedAt }) => closedAt === null) && (await committeeHeld(ctx));
  return new Map(
    ids.map((id) => {
      const own = votes.filter(({ applicationId }) => applicationId === id);
      const voteOpen = own.some(({ closedAt }) => closedAt === null);
      const recused = declared.filter(({ applicationId }) => applicationId === id).map(({ personId }) => personId);
      const last = own.find(({ closedAt }) => closedAt !== null);
      // Too few voters are no answer of the committee.
      const isLost = last?.result?.quorate === true && !last.result.carried;
      return [
        id,
        {
          groupOrganisations: groups.get(id) ?? [],
          recused,
          voteOpen,
          voteHeld: own.length > 0,
          committeeHeld: voteOpen && held,
          lostVoteBy: isLost ? last.openedBy : null,
        },
      ];
    }),
  );
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

/** Members of one group: both name it, or one of them is it. Only organisations of the groups and names in question are read. */
async function groupOrganisations(ctx: Context, applications: readonly Of[]): Promise<Map<string, string[]>> {
  const ids = applications.map(({ id }) => id);
  const answers = await ctx.db
    .select({ id: applicationAnswers.applicationId, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(and(inArray(applicationAnswers.applicationId, ids), eq(applicationAnswers.question, GROUP)));
  const named = new Map(answers.map(({ id, value }) => [id, groupKey(String(value ?? ""))]));
  const groups = [...named.values()].filter((key) => key !== null);
  const own = applications.map(({ organisationKey }) => organisationKey).filter((key) => key !== "");
  const byGroup = await organisationsBy(ctx, organisations.groupKey, [...groups, ...own]);
  const byName = await organisationsBy(ctx, organisations.nameKey, groups);
  return new Map(
    applications.map(({ id, organisationKey }) => {
      const group = named.get(id) ?? null;
      const theirs = byGroup.filter(({ key }) => key === group || key === organisationKey);
      const found = [...theirs, ...byName.filter(({ key }) => key === group)];
      return [id, [...new Set(found.map((organisation) => organisation.id))]];
    }),
  );
}

type Key = typeof organisations.groupKey | typeof organisations.nameKey;

async function organisationsBy(ctx: Context, key: Key, keys: string[]) {
  if (keys.length === 0) return [];
  return ctx.db
    .select({ id: organisations.id, key })
    .from(organisations)
    .where(and(eq(organisations.clusterId, ctx.clusterId), inArray(key, [...new Set(keys)])));
}
