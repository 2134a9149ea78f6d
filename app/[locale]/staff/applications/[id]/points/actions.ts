"use server";
import { revalidatePath } from "next/cache";
import type { Locale } from "#domain/kernel/state";
import { dropPoint } from "#domain/review/drop-point";
import { DropPoint, SetPoint } from "#domain/review/input";
import { setPoint } from "#domain/review/set-point";
import { formAction } from "#lib/form-action";
import { paths } from "#lib/paths";

const shown = (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) => {
  revalidatePath(paths(locale).staffApplication(applicationId));
  return undefined;
};

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after: shown });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after: shown });
