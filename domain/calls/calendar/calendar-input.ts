import { z } from "zod";
import { idField } from "#domain/kernel/input";

export const FollowCall = z.object({ callId: idField });
export type FollowCall = z.output<typeof FollowCall>;
export const ChangeFeed = z.object({});
export type ChangeFeed = z.output<typeof ChangeFeed>;
