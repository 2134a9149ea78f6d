import { context } from "#domain/kernel/context";
import { releaseMail } from "#domain/kernel/mail/held-mails";
import { isDemo } from "#lib/env";
import { demoMail } from "#lib/mail/demo-mail";
import { answering } from "#lib/requests/answering";

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Ends an email's wait; comes back once the worker has delivered it, or after two seconds. */
export const POST = answering(async (request: Request) => {
  if (!isDemo()) return new Response(null, { status: 404 });
  const form = await request.formData().catch(() => undefined);
  const id = String(form?.get("id") ?? "");
  const released = await releaseMail(context({ actor: { kind: "system", name: "demo" } }), id);
  for (let n = 0; released.ok && n < 20 && !demoMail(id); n++) await pause(100);
  return new Response(null, { status: 303, headers: { location: "/dev/mail" } });
});
