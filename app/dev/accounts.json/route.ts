import { loadAccounts } from "../accounts/load.ts";

export const dynamic = "force-dynamic";

export async function GET() {
  const accounts = await loadAccounts();
  if (!accounts) return new Response(null, { status: 404 });
  return Response.json(
    accounts.map(({ email, role, organisation }) => ({ email, role, organisation })),
    { headers: { "cache-control": "no-store" } },
  );
}
