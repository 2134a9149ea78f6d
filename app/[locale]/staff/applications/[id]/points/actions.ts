"use server";
import { dropPoint } from "#domain/review/changes/drop-point";
import { resolvePoint } from "#domain/review/changes/resolve-point";
import { setPoint } from "#domain/review/changes/set-point";
import { DropPoint, ResolvePoint, SetPoint } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { shownAgain as after } from "../answers/shown-again.ts";

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after });
export const resolve = formAction({ words: "review.points", input: ResolvePoint, verb: resolvePoint, after });
