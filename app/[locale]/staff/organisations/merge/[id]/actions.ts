"use server";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { confirmMerge } from "#domain/organisations/merge/confirm-merge";
import { declineMerge } from "#domain/organisations/merge/decline-merge";
import { DecideMerge } from "#domain/organisations/merge/merge-input";
import { reverseMerge } from "#domain/organisations/merge/reverse-merge";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const words = "duplicates.merge";
const back = (_: unknown, locale: Locale, { mergeId }: DecideMerge) => redirect(paths(locale).staffMerge(mergeId));

export const confirm = formAction({ words, keep: "confirmMerge", input: DecideMerge, verb: confirmMerge, after: back });
export const decline = formAction({ words, input: DecideMerge, verb: declineMerge, after: back });
export const reverse = formAction({ words, keep: "reverseMerge", input: DecideMerge, verb: reverseMerge, after: back });
