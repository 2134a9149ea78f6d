import { and, inArray } from "drizzle-orm";
import { applicationAnswers, applications } from "#db/schema/membership";
import type { Context } from "#domain/kernel/context";
import { traitsOf } from "./duplicates.ts";

/** The questions whose answers tell an organisation. */
const TELLING = ["website", "identifier", "pic", "ror", "phone"];

/** Applications as they are compared. */
export async function comparableApplications(ctx: Context, ids: string[]) {
  const rows = await ctx.db
    .select({
      id: applications.id,
      clusterId: applications.clusterId,
      reference: applications.reference,
      status: applications.status,
      organisation: applications.organisationName,
      organisationId: applications.organisationId,
      country: applications.country,
      email: applications.emailKey,
    })
    .from(applications)
    .where(inArray(applications.id, ids));
  const answers = await ctx.db
    .select({ applicationId: applicationAnswers.applicationId, question: applicationAnswers.question, value: applicationAnswers.value })
    .from(applicationAnswers)
    .where(and(inArray(applicationAnswers.applicationId, ids), inArray(applicationAnswers.question, TELLING)));
  // Not in the WHERE: SQLite would begin with the whole cluster.
  const here = rows.filter(({ clusterId }) => clusterId === ctx.clusterId);
  return here.map(({ country, email, clusterId: _, ...row }) => {
    const answer = (asked: string) => {
      const value = answers.find(({ applicationId, question }) => applicationId === row.id && question === asked)?.value;
      return typeof value === "string" ? value : null;
    };
    const numbers = {
      vat: answer("identifier"),
      pic: answer("pic"),
      ror: answer("ror"),
      phone: answer("phone"),
      website: answer("website"),
    };
    return { ...row, traits: traitsOf({ names: [row.organisation], country, emails: [email], addresses: [email], ...numbers }) };
  });
}
