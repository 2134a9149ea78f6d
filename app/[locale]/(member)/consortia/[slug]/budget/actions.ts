"use server";
import { redirect } from "next/navigation";
import { chooseFunding } from "#domain/consortia/budget/choose-funding";
import { confirmCosts } from "#domain/consortia/budget/confirm-costs";
import { ChooseFunding, ConfirmEntered, StateCosts } from "#domain/consortia/budget/input";
import { stateCosts } from "#domain/consortia/budget/state-costs";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumBudget(slug));

export const state = formAction({ words: "budget", input: StateCosts, verb: stateCosts, after: back });
export const confirm = formAction({ words: "budget", input: ConfirmEntered, verb: confirmCosts, after: back });
export const choose = formAction({ words: "budget", input: ChooseFunding, verb: chooseFunding, after: back });
