import { cookies } from "next/headers";
import { type Actor, VISITOR } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { OwnApplication } from "#domain/membership/input";
import { applicantOf } from "#domain/membership/reads";
import { applicationStatus } from "#domain/membership/status/status-reads";
import { requestContext } from "#lib/requests/request-context";
import { APPLICATION_COOKIE } from "#lib/sessions/cookies";

/** The applicant whom this browser's cookie names for this reference; a visitor otherwise. */
export async function applicant(reference: unknown): Promise<Actor> {
  const asked = OwnApplication.safeParse({ reference });
  if (!asked.success) return VISITOR;
  const access = (await cookies()).get(APPLICATION_COOKIE())?.value;
  return (access && (await applicantOf(context(), asked.data.reference, access))) || VISITOR;
}

export async function loadStatus(reference: string) {
  return applicationStatus(await requestContext(await applicant(reference)));
}
