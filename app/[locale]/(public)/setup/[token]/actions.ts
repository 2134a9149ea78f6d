"use server";
import { redirect } from "next/navigation";
import { SetupInput } from "#domain/access/input";
import { redeemSetup } from "#domain/access/administrators/redeem-setup";
import { VISITOR } from "#domain/kernel/actor";
import { browserName } from "#lib/browser";
import { keepSession } from "#lib/cookies";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

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
