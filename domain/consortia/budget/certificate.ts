import { PACKS } from "#domain/consortia/eligibility/packs";
import type { RulePackId } from "#domain/consortia/state";
import type { BudgetLine } from "./budget.ts";

/** From this contribution on, in euros, a partner of a grant of Horizon Europe needs a certificate on its financial statements (ffg.at, December 2026). */
export const CERTIFICATE_FROM = 430_000;
const CENTS = 100;

/** Whether grants under these rules ask partners for a certificate on their financial statements: those of Horizon Europe that pay costs, and no lump sum. */
export const asksForCertificate = (pack: RulePackId | null, isLumpSum: boolean) =>
  pack !== null && PACKS[pack].programme === "horizonEurope" && !isLumpSum;

/** Whether what a partner requests, or at most can, reaches that. */
export const needsCertificate = ({ requested, most }: Pick<BudgetLine, "requested" | "most">) =>
  (requested ?? most ?? 0) >= CERTIFICATE_FROM * CENTS;
