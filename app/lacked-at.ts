import { tokenField } from "#domain/access/input";
import { sessionBehind } from "#domain/access/reads";
import { context } from "#domain/kernel/context";
import { OwnApplication } from "#domain/membership/input";
import { applicantOf } from "#domain/membership/reads";
import type { Lacked } from "#lib/requests/posted";
import { APPLICATION_COOKIE, SESSION_COOKIE } from "#lib/sessions/cookies";
import { isOfAccounts } from "#lib/sessions/of-accounts";

const OF_APPLICATION = /^\/[a-z]{2}\/apply\/tasks\/([^/]+)/;

function tokenIn(headers: Headers, cookie: string): string | undefined {
  const before = `${cookie}=`;
  const parts = headers.get("cookie")?.split(/;\s*/) ?? [];
  return tokenField.safeParse(parts.findLast((one) => one.startsWith(before))?.slice(before.length)).data;
}

async function isSignedIn(headers: Headers) {
  const token = tokenIn(headers, SESSION_COOKIE());
  return token !== undefined && (await sessionBehind(context(), token)) !== undefined;
}

async function isApplicant(headers: Headers, asked: string | undefined) {
  const application = OwnApplication.safeParse({ reference: asked });
  const token = tokenIn(headers, APPLICATION_COOKIE());
  return application.success && token !== undefined && (await applicantOf(context(), application.data.reference, token)) !== undefined;
}

/**
 * What whoever sends a request to this page lacks, if they lack it: an account that they are signed in to, or the application that its address names. For what is
 * answered before a page, where neither next-auth nor Next's cookies can be asked.
 */
export async function lackedAt(path: string, headers: Headers): Promise<Lacked | undefined> {
  if (isOfAccounts(path)) return (await isSignedIn(headers)) ? undefined : "account";
  const application = OF_APPLICATION.exec(path);
  if (application) return (await isApplicant(headers, application[1])) ? undefined : "application";
}
