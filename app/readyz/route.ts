import { context } from "#domain/kernel/context";
import { isMigrated, probeWrite } from "#domain/kernel/health";
import { mailFault } from "#domain/kernel/mail/mail-standing";
import { outboxAge } from "#domain/kernel/mail/waiting-mails";
import { sendsMail } from "#lib/env";

export const dynamic = "force-dynamic";
/** An email that has waited longer than this says that no worker works. */
const STALE_S = 15 * 60;

/** Everybody may ask, and asking takes the writer's turn: one answer serves all who ask within this time. */
const KEPT_MS = 5000;

type Readiness = { status: number; body: object };
let kept: { until: number; readiness: Promise<Readiness> } | undefined;

async function readiness(): Promise<Readiness> {
  const ctx = context();
  try {
    if (!(await isMigrated())) return { status: 503, body: { ready: false } };
    await probeWrite(ctx);
    const mailWaits = await outboxAge(ctx);
    const mail = (await mailFault(ctx, sendsMail())) ? "failing" : mailWaits > STALE_S ? "late" : "ok";
    return { status: 200, body: { ready: true, mail, mailWaits } };
  } catch {
    return { status: 503, body: { ready: false } };
  }
}

export async function GET() {
  const now = performance.now();
  if (!kept || kept.until < now) kept = { until: now + KEPT_MS, readiness: readiness() };
  const { status, body } = await kept.readiness;
  return Response.json(body, { status, headers: { "cache-control": "no-store" } });
}
