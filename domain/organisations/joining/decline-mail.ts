import type { Turn } from "#domain/kernel/context";
import { enqueueMail } from "#domain/kernel/mail/outbox";
import type { StoredJoinRequest } from "./join-requests.ts";

/** Tells whoever asked that it was declined: an applicant was never told of which organisation, anybody else chose it. */
export function mailDeclined(turn: Turn, request: StoredJoinRequest, reason?: string, holdSeconds = 0) {
  const { applicationId, email: to, locale, firstName, organisation } = request;
  if (applicationId !== null) {
    const subject = { kind: "application", id: applicationId } as const;
    return enqueueMail(turn, {
      template: "join-declined",
      to,
      locale,
      data: { firstName, ...(reason && { reason }) },
      subject,
      holdSeconds,
    });
  }
  const subject = { kind: "organisation", id: organisation.organisationId } as const;
  const data = { firstName, organisation: organisation.name, ...(reason && { reason }) };
  return enqueueMail(turn, { template: "join-not-accepted", to, locale, data, subject, holdSeconds });
}
