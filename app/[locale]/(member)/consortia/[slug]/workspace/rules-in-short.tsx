import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { StatusBadge } from "#components/ui/status-badge";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import type { Eligibility } from "#domain/consortia/eligibility/eligibility-of";
import { withOnly } from "#domain/consortia/eligibility/with-only";
import type { Workspace } from "#domain/consortia/workspace";
import { committedPartners } from "../_space/committed-partners.ts";
import { EligibilityFinding } from "../_space/eligibility-finding.tsx";
import { eligibilityWords } from "../_space/eligibility-words.ts";
import { VERDICT_TONES } from "../_space/verdict-tones.ts";

type Props = { workspace: Workspace; commitments: Commitments | undefined };

/** The rules that are not met or not known, each with its reason: with all partners, and with only those who have signed. Without `commitments` the finding alone. */
export async function RulesInShort({ workspace: { eligibility }, commitments }: Props) {
  const t = await getTranslations("eligibility");
  if (!eligibility) return <h2>{t("title.none")}</h2>;
  if (eligibility.rules.length === 0) return <h2>{t("title.regional")}</h2>;
  const finding = <EligibilityFinding eligibility={eligibility} />;
  if (!commitments) return finding;
  const bound = committedPartners(commitments).map(({ partner }) => partner.organisationId);
  return (
    <>
      {finding}
      <Compared eligibility={eligibility} bound={bound} isSigned={commitments.letter !== undefined} />
    </>
  );
}

/** `bound`: the ids of those who have signed, or have committed where there is no letter to sign. */
async function Compared({ eligibility, bound, isSigned }: { eligibility: Eligibility; bound: string[]; isSigned: boolean }) {
  const [t, words] = await Promise.all([getTranslations("eligibility"), eligibilityWords()]);
  const { rules, leftOut } = withOnly(eligibility, bound);
  const others = words.leftOut(leftOut, rules.length > 0 ? "others" : "all");
  const ofAll = t("compared.all", { n: eligibility.partners });
  const ofSome = t(isSigned ? "compared.signed" : "compared.committed", { n: bound.length });
  const badge = (verdict: keyof typeof VERDICT_TONES) => <StatusBadge tone={VERDICT_TONES[verdict]}>{t(`verdict.${verdict}`)}</StatusBadge>;
  return (
    <>
      {rules.length > 0 ? (
        <table className="flat dense mt-3">
          <caption className="vh">{t(isSigned ? "compared.captionSigned" : "compared.captionCommitted")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("compared.rule")}</th>
              <th scope="col">{ofAll}</th>
              <th scope="col">{ofSome}</th>
            </tr>
          </thead>
          <tbody>
            {rules.map(({ all, only }) => (
              <Fragment key={all.rule}>
                <tr className="explained">
                  <th scope="row">{t(`rules.${all.rule}`)}</th>
                  <td data-l={ofAll}>{badge(all.verdict)}</td>
                  <td data-l={ofSome}>{badge(only.verdict)}</td>
                </tr>
                <tr>
                  <td colSpan={3} className="meta">
                    {all.verdict === "pass" ? `${ofSome}: ${words.reason(only, eligibility.names)}` : words.reason(all, eligibility.names)}
                  </td>
                </tr>
              </Fragment>
            ))}
          </tbody>
        </table>
      ) : null}
      {others ? <p className="meta mt-3">{others}</p> : null}
    </>
  );
}
