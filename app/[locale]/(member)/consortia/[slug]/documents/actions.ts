"use server";
import { redirect } from "next/navigation";
import { acceptAgreement } from "#domain/consortia/rooms/accept-agreement";
import { AcceptAgreement, RemoveRoomDocument, SetAgreement } from "#domain/consortia/rooms/input";
import { removeRoomDocument } from "#domain/consortia/rooms/remove-room-document";
import { setAgreement } from "#domain/consortia/rooms/set-agreement";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumDocuments(slug));

export const agree = formAction({ words: "rooms", input: AcceptAgreement, verb: acceptAgreement, after: back });
export const setText = formAction({ words: "rooms", input: SetAgreement, verb: setAgreement, after: back });
export const remove = formAction({ words: "rooms", input: RemoveRoomDocument, verb: removeRoomDocument, after: back });
