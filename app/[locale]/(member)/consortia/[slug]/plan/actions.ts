"use server";
import { redirect } from "next/navigation";
import { ConfirmEntered } from "#domain/consortia/budget/input";
import { addPackage } from "#domain/consortia/plan/add-package";
import { confirmWork } from "#domain/consortia/plan/confirm-work";
import { editPackage } from "#domain/consortia/plan/edit-package";
import { AddPackage, EditPackage, RemovePackage, SetDuration, SetItems, StateWork } from "#domain/consortia/plan/input";
import { removePackage } from "#domain/consortia/plan/remove-package";
import { setDuration } from "#domain/consortia/plan/set-duration";
import { setItems } from "#domain/consortia/plan/set-items";
import { stateWork } from "#domain/consortia/plan/state-work";
import type { Locale } from "#domain/kernel/state";
import { formAction } from "#lib/forms/form-action";
import { withRows } from "#lib/forms/form-rows";
import { paths } from "#lib/paths";

const back = ({ slug }: { slug: string }, locale: Locale) => redirect(paths(locale).consortiumPlan(slug));

export const setLength = formAction({ words: "plan", input: SetDuration, verb: setDuration, after: back });
export const add = formAction({ words: "plan", input: AddPackage, verb: addPackage, after: back });
export const edit = formAction({ words: "plan", input: EditPackage, verb: editPackage, after: back });
export const remove = formAction({ words: "plan", input: RemovePackage, verb: removePackage, after: back });
export const items = withRows(formAction({ words: "plan", input: SetItems, verb: setItems, after: back }), { title: "" });
export const confirm = formAction({ words: "plan", input: ConfirmEntered, verb: confirmWork, after: back });
export const state = formAction({ words: "plan", input: StateWork, verb: stateWork, after: back });
