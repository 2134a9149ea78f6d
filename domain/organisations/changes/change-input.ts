import { z } from "zod";
import { idField, paragraph } from "#domain/kernel/input";

export const DecideChange = z.strictObject({ changeId: idField });
export type DecideChange = z.output<typeof DecideChange>;

export const DeclineChange = DecideChange.extend({ reason: paragraph(1000, 10) });
export type DeclineChange = z.output<typeof DeclineChange>;
