"use server";
import { dropPoint } from "#domain/review/changes/drop-point";
import { setPoint } from "#domain/review/changes/set-point";
import { settlePoint } from "#domain/review/changes/settle-point";
import { DropPoint, SetPoint, SettlePoint } from "#domain/review/input";
import { formAction } from "#lib/forms/form-action";
import { shownAgain as after } from "../answers/shown-again.ts";

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after });
export const settle = formAction({ words: "review.points", input: SettlePoint, verb: settlePoint, after });
