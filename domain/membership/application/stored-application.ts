import { and, eq, isNull } from "drizzle-orm";
import { applicationDefinitions } from "#db/schema/kinds";
import { applicationAnswers, applicationDocuments, applications, changePoints, changeRequests } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import type { GivenAnswers } from "#domain/membership/definition/definition";
import { withFees, withoutGoneFee } from "#domain/membership/definition/fee-options";
import { SHORT_DEFINITION } from "#domain/membership/definition/standard-definitions";
import { knownStatus } from "#domain/membership/status/held-decision";
import { rulesFor } from "#domain/review/rules/current-rules";

/** An application as it is stored: its row, its definition, every answer, and the questions that staff have pointed at. For verbs; nobody is asked who they are. A request for changes that is held is not there for the applicant. */
export async function storedApplication(ctx: Context, id: string) {
  const [row] = await ctx.db
    .select({
      id: applications.id,
      clusterId: applications.clusterId,
      reference: applications.reference,
      status: applications.status,
      kind: applications.kind,
      locale: applications.locale,
      version: applications.version,
      createdAt: applications.createdAt,
      submittedAt: applications.submittedAt,
      answerBy: applications.answerBy,
      firstName: applications.firstName,
      lastName: applications.lastName,
      email: applications.email,
      country: applications.country,
      position: applications.position,
      organisation: applications.organisationName,
      body: applicationDefinitions.body,
    })
    .from(applications)
    .leftJoin(applicationDefinitions, eq(applicationDefinitions.id, applications.definitionId))
    .where(eq(applications.id, id));
  if (!row) return undefined;
  const { body, firstName, lastName, email, country, position, organisation, ...facts } = row;
  const given: GivenAnswers = { ...(await rowsOf(ctx, id)), firstName, lastName, email, country, position, organisation };
  const definition = body ? withFees(body, facts.kind, (await rulesFor(ctx, id)).fees) : SHORT_DEFINITION;
  const status = await knownStatus(ctx, facts);
  return {
    ...facts,
    status,
    country,
    organisation,
    definition,
    given: withoutGoneFee(definition, given),
    openPoints: await openPoints(ctx, id, status),
  };
}
export type StoredApplication = NonNullable<Awaited<ReturnType<typeof storedApplication>>>;

async function rowsOf(ctx: Context, id: string): Promise<GivenAnswers> {
  const given: GivenAnswers = {};
  const answers = await ctx.db
    .select({ question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(eq(applicationAnswers.applicationId, id));
  for (const { question, value } of answers) given[question] = value;
  const documents = await ctx.db
    .select({ question: applicationDocuments.question, name: applicationDocuments.name })
    .from(applicationDocuments)
    .where(and(eq(applicationDocuments.applicationId, id), isNull(applicationDocuments.removedAt)));
  for (const { question, name } of documents) given[question] = [...((given[question] as string[] | undefined) ?? []), name];
  return given;
}

/** The questions that the open request for changes points at. */
async function openPoints(ctx: Context, id: string, status: string): Promise<string[]> {
  if (status !== "changesAsked") return [];
  const rows = await ctx.db
    .select({ question: changePoints.question })
    .from(changePoints)
    .innerJoin(changeRequests, eq(changeRequests.id, changePoints.requestId))
    .where(and(eq(changeRequests.applicationId, id), isNull(changeRequests.answeredAt)));
  return rows.map(({ question }) => question);
}
