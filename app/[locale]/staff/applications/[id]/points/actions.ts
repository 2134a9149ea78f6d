"use server";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { dropPoint } from "#domain/review/drop-point";
import { DropPoint, SetPoint } from "#domain/review/input";
import { setPoint } from "#domain/review/set-point";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

/** Back to the field, so that the next one is at hand. */
const back = (_: unknown, locale: Locale, { applicationId, question }: { applicationId: string; question: string }) =>
  redirect(`${paths(locale).staffApplication(applicationId)}#field-${question}`);

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after: back });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after: back });
