import { applicationFields, isTyped } from "#domain/membership/application-fields";
import { pageVersion, savePage } from "#domain/membership/save-page";
import type { Answer } from "#domain/membership/state";
import { asApplicant } from "./applications.ts";

/** A point at the name of the organisation. */
export const atName = (text = "The legal name, please.") => ({ points: [{ question: "organisation", text }] });

/** The applicant sends the page on which a question stands, with other answers. */
export async function answer(applicationId: string, page: string, values: Record<string, Answer>) {
  const applicant = asApplicant(applicationId);
  const fields = await applicationFields(applicant, applicationId);
  const shown = fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === page)?.fields ?? [];
  const version = pageVersion(shown.filter(isTyped));
  return savePage(applicant, { reference: fields?.reference ?? "", page, version, values });
}

/** The applicant writes another name of the organisation, where that is open. */
export const mendName = (applicationId: string, organisation: string) => answer(applicationId, "name", { organisation });
