import timers from "node:timers/promises";
import { session } from "./client.ts";

const TRIES = 25;
const PAUSE_MS = 200;

async function statusOf(id: string): Promise<string | null> {
  const client = await session();
  try {
    const { rows } = await client.query<{ status: string | null }>("select pg_xact_status($1::text::xid8) as status", [id]);
    return rows[0]?.status ?? null;
  } finally {
    await client.end();
  }
}

/**
 * Whether a transaction was committed whose answer was lost with the session: the server is asked, for up to five seconds. Throws `lost` where it does not
 * say: then nobody may try again, for it might be done twice.
 */
export async function wasCommitted(id: string, lost: unknown): Promise<boolean> {
  for (let n = 0; n < TRIES; n++) {
    const status = await statusOf(id).catch(() => "unreachable");
    if (status === "committed") return true;
    if (status === "aborted") return false;
    await timers.setTimeout(PAUSE_MS);
  }
  throw lost;
}
