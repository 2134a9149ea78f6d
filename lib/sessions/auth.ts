import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import { getServerSession } from "next-auth/next";
import { ABSOLUTE_END, sessionBehind } from "#domain/access/reads";
import { signOut } from "#domain/access/sign-in/sign-out";
import { SEEN_EVERY, touchSession } from "#domain/access/sign-in/touch-session";
import type { Person } from "#domain/kernel/actor";
import { context } from "#domain/kernel/context";
import { transact } from "#domain/kernel/transact";
import { faultText, log } from "#lib/log";
import { secrets } from "#lib/secrets";
import { CALLBACK_COOKIE, CSRF_COOKIE, cookieOptions, SESSION_COOKIE } from "./cookies.ts";

const ABSOLUTE_SECONDS = ABSOLUTE_END / 1000;

/**
 * next-auth over our own sessions: it reads, renews and ends them; it never makes one, as links are asked for, confirmed and redeemed by
 * domain/access. `found` hears of the person, so that no role travels in next-auth's answer.
 */
function adapter(found?: (person: Person) => void): Adapter {
  let idle: { sessionId: string } | undefined;
  return {
    async getSessionAndUser(sessionToken: string) {
      const ctx = context();
      const session = await sessionBehind(ctx, sessionToken);
      if (!session) return null;
      const { person, endsAt, seenAt } = session;
      if (ctx.now.getTime() - seenAt.getTime() > SEEN_EVERY) idle = person;
      found?.(person);
      return {
        session: { sessionToken, userId: person.personId, expires: endsAt },
        user: { id: person.personId, name: person.name, email: person.email, emailVerified: null },
      };
    },
    // Called after every read. The one write of a page's GET, at most every five minutes a session and never waited for.
    async updateSession() {
      const { sessionId } = idle ?? {};
      if (sessionId)
        transact(context(), (ctx) => touchSession(ctx, sessionId)).catch((error) => log.error({ error: faultText(error) }, "last seen"));
      return null;
    },
    async deleteSession(sessionToken: string) {
      const session = await sessionBehind(context(), sessionToken);
      if (session) await signOut(context({ actor: session.person }));
    },
  } as Adapter;
}

export const authOptions = (found?: (person: Person) => void): AuthOptions => ({
  adapter: adapter(found),
  providers: [],
  secret: secrets().auth,
  session: {
    strategy: "database",
    maxAge: ABSOLUTE_SECONDS,
    updateAge: 0,
    generateSessionToken: () => randomBytes(32).toString("base64url"),
  },
  pages: { signIn: "/sign-in", signOut: "/account", error: "/sign-in" },
  cookies: {
    sessionToken: { name: SESSION_COOKIE(), options: cookieOptions(ABSOLUTE_SECONDS) },
    csrfToken: { name: CSRF_COOKIE(), options: cookieOptions(ABSOLUTE_SECONDS) },
    callbackUrl: { name: CALLBACK_COOKIE(), options: cookieOptions(ABSOLUTE_SECONDS) },
  },
  logger: { error: (code) => log.error({ code }, "next-auth"), warn: () => undefined, debug: () => undefined },
});

/** The person whose session a token opens. Only this one cookie is handed to next-auth: another's broken cookie cannot make the page throw. */
export async function personBehind(token: string): Promise<Person | undefined> {
  let person: Person | undefined;
  const request = { headers: {}, cookies: { [SESSION_COOKIE()]: token } };
  const response = { getHeader() {}, setHeader() {}, setCookie() {} };
  await getServerSession(
    request as never,
    response as never,
    authOptions((found) => {
      person = found;
    }),
  );
  return person;
}
