import type { Context } from "#domain/kernel/context";
import { applicationFields, isTyped } from "#domain/membership/application/application-fields";
import { pageVersion, savePage } from "#domain/membership/application/save-page";
import type { Answer } from "#domain/membership/state";
import { askForChanges } from "#domain/review/changes/ask-for-changes";
import { asApplicant } from "./applications.ts";

/** A point at the name of the organisation. */
export const atName = (text = "The legal name, please.") => ({ points: [{ question: "organisation", text }] });

/** Changes are asked for in an email that leaves at once: the applicant knows. */
export const askAtOnce = (reviewer: Context, input: Parameters<typeof askForChanges>[1]) =>
  askForChanges({ ...reviewer, decisionHold: 0 }, input);

/** The applicant, by id or in a context of their own, sends the page on which a question stands, with other answers. */
export async function answer(as: string | Context, page: string, values: Record<string, Answer>) {
  const applicant = typeof as === "string" ? asApplicant(as) : as;
  const fields = await applicationFields(applicant, applicant.actor.kind === "applicant" ? applicant.actor.applicationId : "");
  const shown = fields?.sections.flatMap(({ pages }) => pages).find(({ key }) => key === page)?.fields ?? [];
  const version = pageVersion(shown.filter(isTyped));
  return savePage(applicant, { reference: fields?.reference ?? "", page, version, values });
}

/** The applicant writes another name of the organisation, where that is open. */
export const mendName = (as: string | Context, organisation: string) => answer(as, "name", { organisation });
