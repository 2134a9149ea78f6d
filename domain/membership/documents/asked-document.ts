import type { Context } from "#domain/kernel/context";
import { done, type Outcome, refused } from "#domain/kernel/outcome";
import { type ApplicationField, fieldsOf } from "#domain/membership/application/application-fields";
import { ownApplication } from "#domain/membership/application/own-application";
import { storedApplication } from "#domain/membership/application/stored-application";
import type { DocumentFormat } from "#domain/membership/state";

/** The document that this applicant may hand in now, if it is one. */
export async function askedDocument(
  ctx: Context,
  { reference, question }: { reference: string; question: string },
): Promise<Outcome<{ applicationId: string; field: ApplicationField }>> {
  const applicationId = await ownApplication(ctx, reference, "edit");
  const stored = applicationId && (await storedApplication(ctx, applicationId));
  if (!stored) return refused("not_found");
  const fields = fieldsOf(stored).sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  const field = fields.find(({ key, type }) => key === question && type === "document");
  if (!field) return refused("document.not_asked");
  return field.writable ? done({ applicationId: stored.id, field }) : refused("application.locked");
}

export const formatsOf = ({ accept }: { accept?: DocumentFormat[] }): DocumentFormat[] => accept ?? ["pdf", "image"];
/** An image alone is shown on pages: it needs words for those who cannot see it. */
export const needsAltText = (asked: { accept?: DocumentFormat[] }) => formatsOf(asked).join() === "image";
