import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import type { Commitments } from "#domain/consortia/commitments/commitments-of";
import type { Workspace } from "#domain/consortia/workspace";
import { paths } from "#lib/paths";
import { CommitmentFinding } from "../_space/commitment-finding.tsx";
import { RulesInShort } from "./rules-in-short.tsx";
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
        <RulesInShort workspace={workspace} commitments={commitments} />
        <p className="mt-3">
          <a className="alone" href={to.consortiumEligibility(workspace.slug)}>
            {t("eligibility")}
          </a>
        </p>
      </section>
    </div>
  );
}
