"use server";
import { redirect } from "next/navigation";
import { TakeCommitment, WithdrawCommitment } from "#domain/consortia/commitments/input";
import { takeCommitment } from "#domain/consortia/commitments/take-commitment";
import { withdrawCommitment } from "#domain/consortia/commitments/withdraw-commitment";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumCommitments(slug));

export const takeStep = formAction({ words: "commitments", input: TakeCommitment, verb: takeCommitment, after: back });
export const withdrawSteps = formAction({ words: "commitments", input: WithdrawCommitment, verb: withdrawCommitment, after: back });
