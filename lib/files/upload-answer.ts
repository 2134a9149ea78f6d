import { cookies } from "next/headers";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import type { Refusal } from "#domain/refusals";
import { lastingSeconds } from "#domain/retention/lengths";
import type { FormState } from "#lib/forms/form-state";
import { newToken } from "#lib/ids";
import { COOKIE_LENGTHS, cookieOptions, dropCookie, UPLOAD_COOKIE } from "#lib/sessions/cookies";
import { seal, unseal } from "#lib/sessions/sealed";
import { altField, fileField } from "./file-fields.ts";
import { MAX_MB } from "./receive-files.ts";

const SECONDS = lastingSeconds(COOKIE_LENGTHS.upload);

/** A file that was refused: for which question and why, its name, and what came with it: the words about it, and `typed`, other fields of its form by name. */
export type RefusedFile = {
  question: string;
  refusal: Refusal;
  accepted: string;
  altText: string;
  chosen: string;
  typed?: Record<string, string>;
  details?: Record<string, string>;
};
/** As much of a typed text as a cookie holds beside the rest: more than any field takes, so that what was refused for its length is still there to shorten. */
export const keptText = (typed: string) => typed.trim().slice(0, 600);

type Kept = { about: string; once: string; refused: RefusedFile[] };

/**
 * Keeps the answer in this browser, sealed, for the page that the browser is sent to. Answers what names it in that page's address: only
 * there is it shown, so that a later visit says none of it.
 */
export async function keepUploadAnswer(about: string, refused: RefusedFile[]): Promise<string> {
  const once = newToken();
  (await cookies()).set(UPLOAD_COOKIE(), seal("upload", { about, once, refused } satisfies Kept, SECONDS), cookieOptions(SECONDS));
  return once;
}

/** Whether nothing was taken because as many files as may wait are waiting already. */
export const allBusy = (refused: readonly RefusedFile[]) =>
  refused.length > 0 && refused.every(({ refusal }) => refusal === "document.busy");

/** What the form of files begins with: the refusals that this address was sent to with, or nothing. */
export async function uploadAnswer(about: string, once: unknown, locale: Locale): Promise<FormState> {
  const kept = once ? (unseal("upload", (await cookies()).get(UPLOAD_COOKIE())?.value) as Kept | undefined) : undefined;
  return kept && kept.about === about && kept.once === once ? uploadState(kept.refused, locale) : { status: "idle" };
}

/** Refused files as a form's answer: each problem at its own field, and what was typed. */
export async function uploadState(refused: readonly RefusedFile[], locale: Locale): Promise<FormState> {
  if (refused.length === 0) return { status: "done" };
  const general = await getTranslations({ locale, namespace: "errors" });
  const words = general as unknown as (key: string, details: Record<string, string | number>) => string;
  const problems = refused.map(({ question, refusal, accepted, chosen, details }) => ({
    name: refusal === "document.alt_text" ? altField(question) : fileField(question),
    text: words(`refusals.${refusal}`, { accepted, most: MAX_MB, ...details }),
    ...(chosen && { about: chosen }),
  }));
  const values = refused.flatMap(({ question, chosen, altText, typed }) => [
    [fileField(question), chosen],
    [altField(question), altText],
    ...Object.entries(typed ?? {}),
  ]);
  return { status: "invalid", problems, values: Object.fromEntries(values) };
}

/** Once other files were taken, what was said of earlier ones is over. */
export async function forgetUploadAnswer() {
  if ((await cookies()).has(UPLOAD_COOKIE())) await dropCookie(UPLOAD_COOKIE());
}
