"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { askErasure } from "#domain/access/erasure/ask-erasure";
import { withdrawErasure } from "#domain/access/erasure/withdraw-erasure";
import { ChooseConsentInput, EditAccountInput, NothingInput, SessionInput } from "#domain/access/input";
import { chooseConsent } from "#domain/access/people/choose-consent";
import { editAccount } from "#domain/access/people/edit-account";
import { endSession } from "#domain/access/sign-in/end-session";
import { signOutEverywhere } from "#domain/access/sign-in/sign-out-everywhere";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { dropCookie, SESSION_COOKIE } from "#lib/sessions/cookies";

const saved = async () => {
  refresh();
  return (await getTranslations("access"))("saved");
};

export const edit = formAction({ words: "access", input: EditAccountInput, verb: editAccount, after: saved });
export const choose = formAction({ words: "access", input: ChooseConsentInput, verb: chooseConsent, after: saved });

export const end = formAction({
  words: "access",
  keep: "endSession",
  input: SessionInput,
  verb: endSession,
  after: async () => {
    refresh();
    return (await getTranslations("access"))("account.ended");
  },
});

export const signOutAll = formAction({
  words: "access",
  keep: "signOutEverywhere",
  input: NothingInput,
  verb: (ctx) => signOutEverywhere(ctx),
  after: async (_, locale) => {
    await dropCookie(SESSION_COOKIE());
    return redirect(paths(locale).signIn());
  },
});

const nothing = { words: "access", input: NothingInput, after: saved } as const;
export const askErased = formAction({ ...nothing, verb: (ctx) => askErasure(ctx) });
export const stay = formAction({ ...nothing, verb: (ctx) => withdrawErasure(ctx) });
