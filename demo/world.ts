import type { Db } from "#dialect";
import { actorOf } from "#domain/access/reads";
import type { Actor } from "#domain/kernel/actor";
import { type Context, context } from "#domain/kernel/context";
import type { Outcome } from "#domain/kernel/outcome";
import type { Locale } from "#domain/kernel/state";
import { transact } from "#domain/kernel/transact";
import { DAY, earlier, HOUR, later } from "#lib/clock";
import { seededIds } from "#lib/ids";

/** Ids from a seed, and a clock that the demonstration moves: two runs of one day are alike. Tokens stay random. */
export function world(seed: number, today: Date) {
  const newId = seededIds(seed);
  const start = new Date(Date.UTC(today.getUTCFullYear(), today.getUTCMonth(), today.getUTCDate()));
  let open: Db | undefined;
  const on = (when: Date, actor: Actor, locale: Locale = "es"): Context => {
    const ctx = context({ actor, locale, clock: () => when, newId });
    return open ? { ...ctx, db: open } : ctx;
  };
  const system = (when: Date) => on(when, { kind: "system", name: "demo" });
  return {
    /** A moment so many days before the start of today, or after it. */
    ago: (days: number, hour = 10) => later(earlier(start, days * DAY), hour * HOUR),
    system,
    visitor: (when: Date, locale: Locale) => on(when, { kind: "visitor" }, locale),
    applicant: (when: Date, applicationId: string, locale: Locale) => on(when, { kind: "applicant", applicationId }, locale),
    person: async (when: Date, personId: string, locale: Locale = "es") => on(when, await actorOf(system(when), personId), locale),
    /** All that happens inside is one transaction: a thousand verbs take one write to the disk. */
    inOneTurn: (act: () => Promise<void>) =>
      transact(system(today), async (ctx) => {
        open = ctx.db;
        await act().finally(() => {
          open = undefined;
        });
      }),
  };
}
export type World = ReturnType<typeof world>;

/** The demonstration expects every step to be allowed; one that is not is a mistake in it. */
export function must<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(`The demonstration met a refusal: ${outcome.refusal} ${JSON.stringify(outcome.details ?? {})}`);
}
