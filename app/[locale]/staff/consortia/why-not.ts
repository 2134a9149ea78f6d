import { getTranslations } from "next-intl/server";
import type { ModeratedConsortium } from "#domain/consortia/moderation/moderation";
import type { Refusal } from "#domain/refusals";

/** Whether there is anything to keep: what waits to be checked is published or returned, what nobody changed is reviewed already. */
export const mayKeepConsortium = ({ may, reasons }: Pick<ModeratedConsortium, "may" | "reasons">): true | Refusal =>
  may.keep !== true ? may.keep : reasons.length === 0 ? "consortium.already_looked_at" : true;

/** For each key that does nothing with this consortium, why. */
export async function whyNot(row: ModeratedConsortium): Promise<Record<string, string>> {
  const t = await getTranslations("errors.refusals");
  const { may } = row;
  const answers = { a: may.publish === true ? true : mayKeepConsortium(row), h: may.hide, r: may.return, s: may.show };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => (answer === true ? [] : [[key, t(answer as "consortium.already_looked_at")]])),
  );
}
