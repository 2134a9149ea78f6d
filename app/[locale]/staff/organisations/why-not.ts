import { getTranslations } from "next-intl/server";
import type { ModeratedOrganisation } from "#domain/organisations/moderation/moderation";
import type { Refusal } from "#domain/refusals";

/** Whether there is anything to keep: what waits for an answer is answered first, what nobody changed is looked at already. */
export const mayKeep = ({ may, asked, reasons }: ModeratedOrganisation): true | Refusal =>
  may.keep !== true ? may.keep : asked ? "organisation.change_waits" : reasons.length === 0 ? "organisation.already_looked_at" : true;

/** For each key that does nothing with this organisation, why. */
export async function whyNot(row: ModeratedOrganisation): Promise<Record<string, string>> {
  const t = await getTranslations("errors.refusals");
  const { may, asked } = row;
  const answers = {
    a: asked ? may.decide : mayKeep(row),
    c: may.write,
    h: may.hide,
    r: asked ? may.decide : ("organisation.change_decided" as const),
    s: may.show,
  };
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, answer]) => (answer === true ? [] : [[key, t(answer as "organisation.not_active")]])),
  );
}
