import { getTranslations } from "next-intl/server";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import { COMMITMENT_STATES } from "./commitment-tones.ts";
import { committedPartners } from "./committed-partners.ts";

/** How many partners have signed, or committed as long as there is no letter, and how many are in each state. */
export async function CommitmentFinding({ commitments: { partners, letter } }: { commitments: Commitments }) {
  const t = await getTranslations("commitments");
  const all = partners.length;
  const inState = (state: string) => partners.filter(({ commitment }) => commitment.state === state).length;
  const n = committedPartners({ partners, letter }).length;
  const finding = letter
    ? n === all
      ? t("findingAll")
      : t("finding", { n, all: String(all) })
    : t("findingNoLetter", { n, all: String(all) });
  return (
    <>
      <h2>{finding}</h2>
      <p className="tally num mt-2">
        {COMMITMENT_STATES.map((state) => {
          const many = inState(state);
          return many > 0 ? <span key={state}>{t.rich(`tally.${state}`, { n: String(many), b: (words) => <b>{words}</b> })}</span> : null;
        })}
      </p>
    </>
  );
}
