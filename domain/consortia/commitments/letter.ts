import { canonical } from "#domain/kernel/audit/audit-chain";
import { sha256 } from "#lib/hash";
import type { LetterContent, LetterWording } from "./state.ts";
import { WORDING_HASHES } from "./wordings.ts";

/** Of the coordinator its id: the name is kept beside the letter, so that it can be erased. */
export type LetterFacts = {
  version: number;
  wording: LetterWording;
  content: LetterContent;
  coordinatorId: string;
  validUntil: Date;
  issuedAt: Date;
};

/** SHA-256 over everything that a letter says: its own content, and the fixed sentences around it in each language. */
export const letterHash = ({ validUntil, issuedAt, wording, ...rest }: LetterFacts) =>
  sha256(
    canonical({
      ...rest,
      wording: WORDING_HASHES[wording],
      validUntil: validUntil.toISOString(),
      issuedAt: issuedAt.toISOString(),
    }),
  );
