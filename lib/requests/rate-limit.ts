import { type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { personalKey } from "#domain/kernel/mail/mailbox";
import { limitFactor } from "#lib/env";

/** Points per seconds. In memory with SQLite, of which one process serves; with PostgreSQL in a table of its own, which all processes share. */
const LIMITS = {
  /** Everything that one network posts, asked before its body is read. */
  post: [600, 60],
  form: [60, 60],
  personForm: [240, 60],
  /** Forms after which an address that nobody has confirmed receives an email: from one network, and for one mailbox from there. */
  application: [40, 3600],
  applicationMailbox: [6, 3600],
  /** Links for one address, asked for from one network or by one signed-in person; from anywhere; and beyond both. */
  signInAddress: [5, 1800],
  signInEverywhere: [30, 1800],
  signInAgain: [1, 120],
  signInIp: [25, 300],
  link: [60, 300],
  invitation: [30, 3600],
  upload: [120, 3600],
  /** What one network reads of the open data and the sitemap; an answer with many rows counts as several requests. */
  openData: [300, 60],
  /** Pages of the directory with words to look for that one network opens: a hospital has one network for everybody. */
  directorySearch: [300, 60],
  /** What the people of one network type in search fields: a request for each pause. */
  suggestions: [600, 60],
  /** Requests to act for an organisation, from one network or by one person. */
  joinRequest: [10, 3600],
  /** Lists that one person, or a network without an account, takes along as files. */
  export: [30, 600],
  /** Pages that one network takes along as PDFs. */
  sheet: [60, 600],
  /** What one person sends to organisations; the domain counts what one organisation sends. */
  message: [30, 3600],
} as const satisfies Record<string, readonly [points: number, seconds: number]>;
export type LimitName = keyof typeof LIMITS;

/** How much is allowed in how many seconds, for pages that say so. */
export const limitOf = (name: LimitName) => ({ points: LIMITS[name][0] * limitFactor(), seconds: LIMITS[name][1] });

type Limit = { keyPrefix: string; points: number; duration: number };
type Limiters = (limit: Limit) => RateLimiterAbstract;
// In `next start` instrumentation, pages and routes each get a copy of this module.
const shared = globalThis as typeof globalThis & {
  portalLimits?: Map<LimitName, RateLimiterAbstract>;
  portalLimiters?: Limiters | undefined;
};

/** From now on uses are counted by these. */
export function shareLimits(limiters: Limiters | undefined) {
  shared.portalLimiters = limiters;
  shared.portalLimits = new Map();
}

function limiter(name: LimitName) {
  shared.portalLimits ??= new Map();
  const known = shared.portalLimits.get(name);
  if (known) return known;
  const [points, duration] = LIMITS[name];
  const limit = { keyPrefix: name, points: points * limitFactor(), duration };
  const made = shared.portalLimiters?.(limit) ?? new RateLimiterMemory(limit);
  shared.portalLimits.set(name, made);
  return made;
}

/** How many rows of open data count as one request. */
export const ROWS_FOR_ONE = 20;

/** Counts one use, or as many as it costs. Seconds to wait when there were too many, else 0. */
export async function overLimit(name: LimitName, key: string, cost = 1): Promise<number> {
  try {
    await limiter(name).consume(key, cost);
    return 0;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000);
  }
}

/**
 * Counts one request for a sign-in link, and says whether an email may leave. A few from one place; many more from everywhere, so that a stranger's requests
 * do not keep the owner of an address from signing in; and beyond both one in two minutes, of which each link works for ten: whoever owns the
 * mailbox has one that works. `from` is a network, or the person where their own browser asks, which nobody else's requests count against.
 */
export async function mayAskForLink(emailKey: string, from: string, isOwn: boolean): Promise<boolean> {
  const here = await overLimit("signInAddress", `${emailKey} ${from}`);
  if (here === 0 && (isOwn || (await overLimit("signInEverywhere", emailKey)) === 0)) return true;
  return (await overLimit("signInAgain", emailKey)) === 0;
}

/**
 * Counts one form after which an address that nobody has confirmed receives an email: few for one mailbox, whatever is behind its plus sign, and more for a
 * network, of which a hospital has one for everybody. Seconds to wait.
 */
export const waitForMailTo = async (emailKey: string, network: string): Promise<number> =>
  (await overLimit("applicationMailbox", `${personalKey(emailKey)} ${network}`)) || overLimit("application", network);
