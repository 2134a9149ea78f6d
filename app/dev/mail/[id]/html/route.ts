import { isDemo } from "#lib/env";
import { demoMail } from "#lib/mail/demo-mail";

type Params = { params: Promise<{ id: string }> };

/** The mail's HTML as a document of its own. proxy.ts gives it a policy that allows its inline styles and no script at all. */
export async function GET(_: Request, { params }: Params) {
  const { id } = await params;
  const mail = isDemo() ? demoMail(id) : undefined;
  if (!mail) return new Response(null, { status: 404 });
  return new Response(mail.html, { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } });
}
