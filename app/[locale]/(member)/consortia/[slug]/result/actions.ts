"use server";
import { redirect } from "next/navigation";
import { StateResult } from "#domain/consortia/results/input";
import { stateResult } from "#domain/consortia/results/state-result";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumResult(slug));

export const state = formAction({ words: "results", input: StateResult, verb: stateResult, after: back });
