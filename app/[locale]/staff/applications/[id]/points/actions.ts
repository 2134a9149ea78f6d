"use server";
import { dropPoint } from "#domain/review/changes/drop-point";
import { DropPoint, SetPoint, SettlePoint } from "#domain/review/input";
import { setPoint } from "#domain/review/changes/set-point";
import { settlePoint } from "#domain/review/changes/settle-point";
import { formAction } from "#lib/form-action";
import { shownAgain as after } from "../shown-again.ts";

export const ask = formAction({ words: "review.points", input: SetPoint, verb: setPoint, after });
export const drop = formAction({ words: "review.points", input: DropPoint, verb: dropPoint, after });
export const settle = formAction({ words: "review.points", input: SettlePoint, verb: settlePoint, after });
