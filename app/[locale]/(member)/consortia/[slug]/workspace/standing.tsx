import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { CommitmentFinding } from "../_space/commitment-finding.tsx";
import { EligibilityFinding } from "../_space/eligibility-finding.tsx";
import { eligibilityWords } from "../_space/eligibility-words.ts";
import { Seats } from "./seats.tsx";

type Props = { workspace: Workspace; commitments: Commitments; children: ReactNode };

/** How far the partners have committed and which rules are not met, in short. `children`: what comes first, above the commitments. */
export async function Standing({ workspace, commitments, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space.standing"), getLocale()]);
  const to = paths(locale);
  return (
    <div className="standing sec">
      <div>
        {children}
        <section className="sec">
          <CommitmentFinding commitments={commitments} />
          <Seats workspace={workspace} commitments={commitments} />
          <p className="mt-3">
            <a className="alone" href={to.consortiumCommitments(workspace.slug)}>
              {t("commitments")}
            </a>
          </p>
        </section>
      </div>
      <section>
        <RulesInShort workspace={workspace} />
        <p className="mt-3">
          <a className="alone" href={to.consortiumEligibility(workspace.slug)}>
            {t("eligibility")}
          </a>
        </p>
      </section>
    </div>
  );
}

/** The rules that are not met, or not known, each with its reason. */
async function RulesInShort({ workspace: { eligibility } }: Pick<Props, "workspace">) {
  const [t, words] = await Promise.all([getTranslations("eligibility"), eligibilityWords()]);
  if (!eligibility) return <h2>{t("title.none")}</h2>;
  if (eligibility.rules.length === 0) return <h2>{t("title.regional")}</h2>;
  const open = (["fail", "unknown"] as const).flatMap((verdict) => eligibility.rules.filter((rule) => rule.verdict === verdict));
  return (
    <>
      <EligibilityFinding eligibility={eligibility} />
      <ul className="items mt-3">
        {open.map((checked) => (
          <li key={checked.rule}>
            <b>{t(`rules.${checked.rule}`)}</b>
            <p className="meta">{words.reason(checked, eligibility.names)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
