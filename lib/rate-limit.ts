import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { limitFactor } from "./env.ts";

/** Points per seconds. In memory: a limit's rows in the database would each be an fsync. */
const LIMITS = {
  form: [60, 60],
  application: [10, 3600],
  signInAddress: [5, 1800],
  signInIp: [25, 300],
  link: [60, 300],
  invitation: [30, 3600],
  upload: [120, 3600],
} as const satisfies Record<string, readonly [points: number, seconds: number]>;
export type LimitName = keyof typeof LIMITS;

const shared = globalThis as typeof globalThis & { portalLimits?: Map<LimitName, RateLimiterMemory> };

function limiter(name: LimitName) {
  shared.portalLimits ??= new Map();
  const known = shared.portalLimits.get(name);
  if (known) return known;
  const [points, duration] = LIMITS[name];
  const made = new RateLimiterMemory({ keyPrefix: name, points: points * limitFactor(), duration });
  shared.portalLimits.set(name, made);
  return made;
}

/** Counts one use. Seconds to wait when there were too many, else 0. */
export async function overLimit(name: LimitName, key: string): Promise<number> {
  try {
    await limiter(name).consume(key);
    return 0;
  } catch (refused) {
    if (refused instanceof Error) throw refused;
    return Math.ceil((refused as RateLimiterRes).msBeforeNext / 1000);
  }
}
