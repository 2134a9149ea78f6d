import type { Context } from "#domain/kernel/context";
import { fieldsOf } from "#domain/membership/application/application-fields";
import { storedApplication } from "#domain/membership/application/stored-application";

/** The questions of an application at which a point can be: those that its applicant could correct. */
export async function askable(ctx: Context, applicationId: string): Promise<string[]> {
  const stored = await storedApplication(ctx, applicationId);
  if (!stored) return [];
  const { sections } = fieldsOf({ ...stored, status: "draft" });
  const fields = sections.flatMap(({ pages }) => pages.flatMap((page) => page.fields));
  return fields.filter(({ writable }) => writable).map(({ key }) => key);
}
