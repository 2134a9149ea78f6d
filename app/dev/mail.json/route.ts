import { isDemo } from "#lib/env";
import { demoMails } from "#lib/mail/demo-mail";

export const dynamic = "force-dynamic";

export function GET() {
  if (!isDemo()) return new Response(null, { status: 404 });
  return Response.json(demoMails(), { headers: { "cache-control": "no-store" } });
}
