import { z } from "zod";
import { idField, paragraph } from "#domain/kernel/input";

export const SUCCESSION_REASON = { max: 1000, min: 10 };
const reason = paragraph(SUCCESSION_REASON.max, SUCCESSION_REASON.min);
export const TakeOver = z.strictObject({ successionId: idField });
export type TakeOver = z.output<typeof TakeOver>;
export const HandOver = z.strictObject({ successionId: idField, personId: idField, reason });
export type HandOver = z.output<typeof HandOver>;
export const ObjectToSuccession = z.strictObject({ successionId: idField, reason });
export type ObjectToSuccession = z.output<typeof ObjectToSuccession>;
