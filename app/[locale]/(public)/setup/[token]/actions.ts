"use server";
import { redirect } from "next/navigation";
import { redeemSetup } from "#domain/access/administrators/redeem-setup";
import { SetupInput } from "#domain/access/input";
import { VISITOR } from "#domain/kernel/actor";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { browserName } from "#lib/requests/browser";
import { keepSession } from "#lib/sessions/cookies";

export const setUp = formAction({
  words: "access",
  input: SetupInput,
  limit: "link",
  secret: ["token"],
  actor: async () => VISITOR,
  verb: async (ctx, input) => redeemSetup(ctx, input, await browserName()),
  after: async ({ token }, locale) => {
    await keepSession(token);
    return redirect(paths(locale).staffApplications());
  },
});
