"use server";
import { revalidatePath } from "next/cache";
import type { Locale } from "#domain/kernel/state";
import { declareConflict } from "#domain/review/declare-conflict";
import { DeclareConflict, ReviewApplication } from "#domain/review/input";
import { withdrawConflict } from "#domain/review/withdraw-conflict";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

const shown = (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) => {
  revalidatePath(paths(locale).staffApplication(applicationId));
  return undefined;
};

export const declare = formAction({ words: "committee", input: DeclareConflict, verb: declareConflict, after: shown });
export const withdraw = formAction({ words: "committee", input: ReviewApplication, verb: withdrawConflict, after: shown });
