"use server";
import { dropPoint } from "#domain/review/drop-point";
import { DropPoint, SetPoint } from "#domain/review/input";
import { setPoint } from "#domain/review/set-point";
import { formAction } from "#lib/form-action";
import { shownAgain as after } from "../shown-again.ts";

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after });
