import type { Commitments, PartnerCommitment } from "#domain/consortia/commitments/commitments-of";

/** The partners who have signed; as long as there is no letter to sign, those who have committed. */
export const committedPartners = ({ partners, letter }: Pick<Commitments, "partners" | "letter">): PartnerCommitment[] =>
  partners.filter(({ commitment: { state } }) => state === "signed" || (!letter && state === "committed"));
