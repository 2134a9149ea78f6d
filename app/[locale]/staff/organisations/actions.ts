"use server";
import { redirect } from "next/navigation";
import type { Locale } from "#domain/kernel/state";
import { approveChange } from "#domain/organisations/changes/approve-change";
import { DecideChange, DeclineChange } from "#domain/organisations/changes/change-input";
import { declineChange } from "#domain/organisations/changes/decline-change";
import { HideOrganisation, ReinstateOrganisation, ShowOrganisation, SuspendOrganisation } from "#domain/organisations/input";
import { hideOrganisation } from "#domain/organisations/moderation/hide-organisation";
import { reinstateOrganisation } from "#domain/organisations/moderation/reinstate-organisation";
import { showOrganisation } from "#domain/organisations/moderation/show-organisation";
import { suspendOrganisation } from "#domain/organisations/moderation/suspend-organisation";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";
import { type ModerationParams, moderationHref } from "./moderation.params.ts";

const words = "moderation.organisations";
const back = (done: NonNullable<ModerationParams["done"]>) => (_: unknown, locale: Locale) =>
  redirect(moderationHref(paths(locale).staffOrganisations(), { done }));

export const hide = formAction({ words, input: HideOrganisation, verb: hideOrganisation, after: back("hidden") });
export const show = formAction({ words, input: ShowOrganisation, verb: showOrganisation, after: back("shown") });
export const suspend = formAction({ words, input: SuspendOrganisation, verb: suspendOrganisation, after: back("suspended") });
export const approve = formAction({ words, input: DecideChange, verb: approveChange, after: back("approved") });
export const decline = formAction({ words, input: DeclineChange, verb: declineChange, after: back("declined") });
export const reinstate = formAction({ words, input: ReinstateOrganisation, verb: reinstateOrganisation, after: back("reinstated") });
