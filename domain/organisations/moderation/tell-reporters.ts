import { and, desc, eq, gt, gte, isNotNull, max, ne } from "drizzle-orm";
import { people } from "#db/schema/access";
import { outbox } from "#db/schema/kernel";
import { organisationMessages } from "#db/schema/messages";
import { organisationLooks } from "#db/schema/moderation";
import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { StoredOrganisation } from "#domain/organisations/facts";
import { paths } from "#lib/paths";

export const REPORT_CHECKED = "message-report-checked";

/**
 * Tells each person who reported a message of an organisation, since staff last reviewed it, that the office has dealt with the report: once for each person, in
 * their language, in an email that is held for a moment, and without what the office did. Part of the verbs that answer a report, before they note a review.
 */
export async function tellReporters(turn: Turn, { id: organisationId, profile }: StoredOrganisation): Promise<void> {
  const { fromId, reportedAt, reportedBy, id } = organisationMessages;
  const [last] = await turn.db
    .select({ at: max(organisationLooks.lookedAt) })
    .from(organisationLooks)
    .where(eq(organisationLooks.organisationId, organisationId));
  const reports = await turn.db
    .select({ id, reportedAt, email: people.email, locale: people.locale })
    .from(organisationMessages)
    .innerJoin(people, eq(people.id, reportedBy))
    .where(
      and(eq(fromId, organisationId), isNotNull(reportedAt), eq(people.status, "active"), last?.at ? gt(reportedAt, last.at) : undefined),
    )
    .orderBy(desc(reportedAt));
  const byPerson = new Map(reports.toReversed().map((report) => [report.email, report]));
  for (const { id, reportedAt, email, locale } of byPerson.values()) {
    const told = and(
      ...[eq(outbox.template, REPORT_CHECKED), eq(outbox.subjectId, organisationId), eq(outbox.recipient, email)],
      ...[ne(outbox.status, "recalled"), reportedAt ? gte(outbox.createdAt, reportedAt) : undefined],
    );
    if ((await turn.db.$count(outbox, told)) > 0) continue;
    await enqueueMail(turn, {
      template: REPORT_CHECKED,
      to: email,
      locale,
      data: { from: profile.name, path: paths(locale).message(id) },
      subject: { kind: "organisation", id: organisationId },
      holdSeconds: turn.decisionHold,
    });
  }
}
