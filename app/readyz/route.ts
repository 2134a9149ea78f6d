import { context } from "#domain/kernel/context";
import { isMigrated, outboxAge, probeWrite } from "#domain/kernel/health";

export const dynamic = "force-dynamic";
/** Mail that has waited longer than this says that no worker works, or that the mail server is away. */
const STALE_S = 15 * 60;

const answer = (status: number, body: object) => Response.json(body, { status, headers: { "cache-control": "no-store" } });

export async function GET() {
  const ctx = context();
  try {
    if (!isMigrated()) return answer(503, { ready: false });
    await probeWrite(ctx);
    const mailWaits = await outboxAge(ctx);
    return answer(200, { ready: true, mail: mailWaits > STALE_S ? "late" : "ok", mailWaits });
  } catch {
    return answer(503, { ready: false });
  }
}
