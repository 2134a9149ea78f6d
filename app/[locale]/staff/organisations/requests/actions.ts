"use server";
import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import type { Locale } from "#domain/kernel/state";
import { acceptAsOffice } from "#domain/organisations/joining/accept-as-office";
import { checkDnsRecord } from "#domain/organisations/joining/check-dns-record";
import { declineAsOffice } from "#domain/organisations/joining/decline-as-office";
import { AcceptAsOffice, DeclineAsOffice, JoinRequestInput } from "#domain/organisations/joining/join-input";
import { undoOfficeAnswer } from "#domain/organisations/joining/undo-office-answer";
import { handOver } from "#domain/organisations/succession/hand-over";
import { HandOver } from "#domain/organisations/succession/succession-input";
import { lookUpTexts } from "#lib/dns/look-up-texts";
import { asksDns } from "#lib/env";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const words = "joining.office";
const back = (done: string) => (_: unknown, locale: Locale) => redirect(paths(locale).staffJoinRequests(done));

export const accept = formAction({
  words,
  keep: "acceptJoinRequest",
  input: AcceptAsOffice,
  verb: acceptAsOffice,
  after: back("accepted"),
});
export const decline = formAction({ words, input: DeclineAsOffice, verb: declineAsOffice, after: back("declined") });
export const undo = formAction({ words, input: JoinRequestInput, verb: undoOfficeAnswer, after: back("undone") });
export const check = formAction({
  words,
  input: JoinRequestInput,
  verb: (ctx, input) => checkDnsRecord(ctx, input, asksDns() ? lookUpTexts : undefined),
  after: async ({ result }) => {
    refresh();
    return (await getTranslations("joining.office"))(`checked.${result}`);
  },
});
export const hand = formAction({
  words: "joining.succession",
  keep: "handOver",
  input: HandOver,
  verb: handOver,
  after: back("handedOver"),
});
