"use server";
import { redirect } from "next/navigation";
import { OfferCoordination, WithdrawCoordinationOffer } from "#domain/consortia/coordination/input";
import { offerCoordination } from "#domain/consortia/coordination/offer-coordination";
import { withdrawCoordinationOffer } from "#domain/consortia/coordination/withdraw-coordination-offer";
import { editConsortium } from "#domain/consortia/edit-consortium";
import { closeConsortium } from "#domain/consortia/forming/close-consortium";
import { endConsortium } from "#domain/consortia/forming/end-consortium";
import { reopenConsortium } from "#domain/consortia/forming/reopen-consortium";
import { CloseConsortium, EditConsortium, EndConsortium, RemovePartner, ReopenConsortium, SetParticipation } from "#domain/consortia/input";
import { removePartner } from "#domain/consortia/partners/remove-partner";
import { setParticipation } from "#domain/consortia/partners/set-participation";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";
import { CLOSING_FIELD } from "../../closing-field.ts";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumPartners(slug));

export const close = formAction({ words: "consortia", input: CloseConsortium, verb: closeConsortium, after: back });
export const reopen = formAction({
  words: "consortia",
  input: ReopenConsortium,
  verb: reopenConsortium,
  after: back,
  fieldOf: CLOSING_FIELD,
});
export const end = formAction({
  words: "consortia",
  keep: "endConsortium",
  input: EndConsortium,
  verb: endConsortium,
  after: ({ slug }, locale) => redirect(paths(locale).consortiumWorkspace(slug)),
});
export const participate = formAction({ words: "consortia", input: SetParticipation, verb: setParticipation, after: back });
export const remove = formAction({ words: "consortia", input: RemovePartner, verb: removePartner, after: back });
export const edit = withRows(
  formAction({ words: "consortia", input: EditConsortium, verb: editConsortium, after: back, fieldOf: CLOSING_FIELD }),
  { seats: "1" },
);

export const offer = formAction({
  words: "consortia",
  keep: "offerCoordination",
  input: OfferCoordination,
  verb: offerCoordination,
  after: back,
});
export const withdrawOffer = formAction({
  words: "consortia",
  input: WithdrawCoordinationOffer,
  verb: withdrawCoordinationOffer,
  after: back,
});
