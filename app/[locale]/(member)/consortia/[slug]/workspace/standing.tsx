import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import type { ProposalEnd } from "#domain/consortia/results/proposal-end";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { CommitmentFinding } from "../_space/commitment-finding.tsx";
import { ProposalFinding } from "../_space/proposal-finding.tsx";
import { RulesInShort } from "./rules-in-short.tsx";
import { Seats } from "./seats.tsx";

type Props = { workspace: Workspace; commitments: Commitments; end: ProposalEnd | undefined; children: ReactNode };

/** How far the partners have committed, or how it ended, and which rules are not met, in short. `children`: what comes first, above the commitments. */
export async function Standing({ workspace, commitments, end, children }: Props) {
  const [t, locale] = await Promise.all([getTranslations("consortia.space.standing"), getLocale()]);
  const to = paths(locale);
  return (
    <div className="standing sec">
      <div>
        {children}
        <section className="sec">
          {end ? (
            <ProposalFinding end={end} space={workspace} />
          ) : (
            <>
              <CommitmentFinding commitments={commitments} />
              <Seats workspace={workspace} commitments={commitments} />
            </>
          )}
          <p className="mt-3">
            <a className="alone" href={to.consortiumCommitments(workspace.slug)}>
              {t("commitments")}
            </a>
          </p>
        </section>
      </div>
      <section>
        <RulesInShort workspace={workspace} commitments={end ? undefined : commitments} />
        <p className="mt-3">
          <a className="alone" href={to.consortiumEligibility(workspace.slug)}>
            {t("eligibility")}
          </a>
        </p>
      </section>
    </div>
  );
}
