import { connections } from "#database/connections";
import type { Db } from "#dialect";
import { type Clock, systemClock } from "#lib/clock";
import { newId, newToken } from "#lib/ids";
import { type Actor, VISITOR } from "./actor.ts";
import type { Locale } from "./state.ts";

/** The one cluster of an installation so far; root tables carry it so that a network of clusters can share one. */
export const HOME_CLUSTER = "home";

export type Context = {
  db: Db;
  now: Date;
  actor: Actor;
  clusterId: string;
  locale: Locale;
  newId: () => string;
  newToken: () => string;
  /** Seconds that the mail of a decision waits before it leaves. */
  decisionHold: number;
};

/** A context inside an open transaction: what takes one runs only within another verb's `transact`, which records the change. */
export type Turn = Context;

type Given = Partial<Omit<Context, "db" | "now">> & { clock?: Clock };

/** A context on the reading connection; `transact` hands back one on the writer. */
export function context({ clock = systemClock, ...given }: Given = {}): Context {
  return {
    actor: VISITOR,
    clusterId: HOME_CLUSTER,
    locale: "en",
    newId,
    newToken,
    decisionHold: 120,
    ...given,
    db: connections().read,
    now: clock(),
  };
}
