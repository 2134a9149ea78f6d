import { z } from "zod";
import { idField } from "#domain/kernel/input";

/** `organisationId`: the partner that is asked to coordinate. */
export const OfferCoordination = z.object({ consortiumId: idField, organisationId: idField });
export type OfferCoordination = z.infer<typeof OfferCoordination>;

export const WithdrawCoordinationOffer = z.object({ consortiumId: idField });
export type WithdrawCoordinationOffer = z.infer<typeof WithdrawCoordinationOffer>;

export const COORDINATION_ANSWERS = ["accept", "decline"] as const;
export type CoordinationAnswer = (typeof COORDINATION_ANSWERS)[number];
/** `organisationId`: the partner that answers. */
export const AnswerCoordinationOffer = z.object({
  consortiumId: idField,
  organisationId: idField,
  answer: z.enum(COORDINATION_ANSWERS),
});
export type AnswerCoordinationOffer = z.infer<typeof AnswerCoordinationOffer>;
