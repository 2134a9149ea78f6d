import { getTranslations } from "next-intl/server";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import { COMMITMENT_STATES } from "./commitment-tones.ts";

/** How many partners have signed, or committed as long as there is no letter, and how many are in each state. */
export async function CommitmentFinding({ commitments: { partners, letter } }: { commitments: Commitments }) {
  const t = await getTranslations("commitments");
  const all = partners.length;
  const inState = (...states: string[]) => partners.filter(({ commitment }) => states.includes(commitment.state)).length;
  const n = letter ? inState("signed") : inState("signed", "committed");
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
