import { RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { sessions } from "./client.ts";

/** Nothing is lost with these that a few seconds do not count again. */
const COUNTING = ["synchronous_commit=off", "statement_timeout=2s"];

/** Limits that all processes of the portal count together, in a table that is not logged; in memory while the server does not answer. */
export function sharedLimits() {
  const storeClient = sessions(2, COUNTING);
  let isFirst = true;
  return (limit: { keyPrefix: string; points: number; duration: number }) => {
    const clearExpiredByTimeout = isFirst;
    isFirst = false;
    return new RateLimiterPostgres({
      ...limit,
      insuranceLimiter: new RateLimiterMemory(limit),
      storeClient,
      storeType: "pool",
      tableName: "rate_limits",
      tableCreated: true,
      clearExpiredByTimeout,
    });
  };
}
