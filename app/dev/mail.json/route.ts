import { demoMails } from "#lib/demo-mail";
import { isDemo } from "#lib/env";

export const dynamic = "force-dynamic";

export function GET() {
  if (!isDemo()) return new Response(null, { status: 404 });
  return Response.json(demoMails(), { headers: { "cache-control": "no-store" } });
}
