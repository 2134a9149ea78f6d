import { revalidatePath } from "next/cache";
import type { Locale } from "#domain/kernel/state";
import { paths } from "#lib/paths";

/** After a step on an application: its page is drawn again. */
export const shownAgain = (_: unknown, locale: Locale, { applicationId }: { applicationId: string }) => {
  revalidatePath(paths(locale).staffApplication(applicationId));
  return undefined;
};
