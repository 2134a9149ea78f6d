import { getLocale } from "next-intl/server";
import { returnPath } from "#domain/access/input";
import { requestStepUp } from "#domain/access/sign-in/request-step-up";
import { paths } from "#lib/paths";
import { answering } from "#lib/requests/answering";
import { overLimit } from "#lib/requests/rate-limit";
import { requestContext } from "#lib/requests/request-context";
import { seeOther } from "#lib/requests/see-other";
import { tooMany } from "#lib/requests/too-many";

export const POST = answering(async (request: Request) => {
  const [locale, form, ctx] = await Promise.all([getLocale(), request.formData().catch(() => undefined), requestContext()]);
  const to = paths(locale);
  const returnTo = returnPath.safeParse(form?.get("returnTo")).data;
  if (ctx.actor.kind !== "person") return seeOther(to.signIn(returnTo));
  const wait = await overLimit("signInAddress", ctx.actor.personId);
  if (wait > 0) return tooMany(wait);
  await requestStepUp(ctx, { returnTo });
  const page = to.stepUp(returnTo);
  return seeOther(`${page}${page.includes("?") ? "&" : "?"}sent=1`);
});
