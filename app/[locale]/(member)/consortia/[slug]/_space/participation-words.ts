import { getTranslations } from "next-intl/server";
import type { Participation } from "#domain/consortia/state";

type Partner = { organisationId: string; name: string; participation: Participation; affiliatedTo: string | null };

/** How a partner takes part, in a few words; of an affiliated entity with the beneficiary to which it belongs. */
export async function participationWords(everyone: readonly Partner[]) {
  const [t, terms] = await Promise.all([getTranslations("consortia.space.participation"), getTranslations("terms.participation")]);
  return ({ participation, affiliatedTo }: Partner) => {
    const beneficiary = everyone.find(({ organisationId }) => organisationId === affiliatedTo)?.name;
    return beneficiary ? t("of", { participation: terms(participation), beneficiary }) : terms(participation);
  };
}
