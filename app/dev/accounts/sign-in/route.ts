import { demoAccounts } from "#domain/access/sign-in/demo-accounts";
import { openSession } from "#domain/access/sign-in/open-session";
import { context } from "#domain/kernel/context";
import { isDemo } from "#lib/env";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { browserOf } from "#lib/requests/browser";
import { seeOther } from "#lib/requests/see-other";
import { keepSession } from "#lib/sessions/cookies";
import { viewer } from "#lib/sessions/viewer";

/** Signs in as one of the demonstration's people, in place of whoever was signed in here. */
export const POST = answering(async (request: Request) => {
  if (!isDemo()) return new Response(null, { status: 404 });
  const form = await request.formData().catch(() => undefined);
  const ctx = context({ actor: { kind: "system", name: "demo" } });
  const account = (await demoAccounts(ctx)).find(({ personId }) => personId === form?.get("person"));
  if (!account) return seeOther("/dev/accounts");
  const now = await viewer();
  const over = now.kind === "person" ? now.sessionId : undefined;
  const opened = await openSession(ctx, { personId: account.personId, browser: browserOf(request.headers.get("user-agent")), over });
  if (!opened.ok) return seeOther("/dev/accounts");
  await keepSession(opened.value.token);
  const to = paths(account.locale);
  return seeOther(account.organisation ? to.desk() : to.staff());
});
