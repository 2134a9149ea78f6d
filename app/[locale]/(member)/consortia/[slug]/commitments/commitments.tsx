import { getLocale, getTranslations } from "next-intl/server";
import { StatusBadge } from "#components/ui/status-badge";
import type { PartnerCommitment, Commitments as Shown } from "#domain/consortia/commitments/commitments-of";
import { isSkipped, soonestFirst } from "#domain/consortia/commitments/ledger";
import { COMMITMENT_STEPS } from "#domain/consortia/commitments/state";
import type { Workspace } from "#domain/consortia/workspace";
import { formatDate, HOME_ZONE } from "#lib/format";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { CommitmentFinding } from "../_space/commitment-finding.tsx";
import { COMMITMENT_TONES } from "../_space/commitment-tones.ts";
import { whatIfHref } from "../eligibility/eligibility.params.ts";
import { BurnUp } from "./burn-up.tsx";
import { OwnCommitment } from "./own-commitment.tsx";

const DATED = COMMITMENT_STEPS.filter((step) => step !== "withdrawn");

/** How far each partner has committed, and what the reader's own organisation can do. */
export async function Commitments({ workspace, commitments }: { workspace: Workspace; commitments: Shown }) {
  const [t, words, locale] = await Promise.all([getTranslations("commitments"), formWords("commitments"), getLocale()]);
  const { partners, letter, own, closed } = commitments;
  const to = paths(locale);
  const unsigned = partners.filter(({ commitment }) => commitment.state !== "signed").map(({ partner }) => partner.slug);
  const canSuppose = workspace.requests && workspace.eligibility && unsigned.length > 0 && unsigned.length < partners.length;
  return (
    <section className="sec">
      <CommitmentFinding commitments={commitments} />
      <p className="my-3">{closed ? words.refusal(closed) : t("intro")}</p>
      <div className="scroll">
        <table className="flat">
          <caption className="vh">{t("table.caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("table.partner")}</th>
              <th scope="col">{t("table.state")}</th>
              <th scope="col">{t("table.interest")}</th>
              {DATED.map((step) => (
                <th scope="col" key={step}>
                  {t(`table.${step}`)}
                </th>
              ))}
              <th scope="col">{t("table.until")}</th>
            </tr>
          </thead>
          <tbody>
            {soonestFirst(partners).map((each) => (
              <Line key={each.partner.id} line={each} zone={workspace.zone} never={t(closed ? "table.no" : "table.notYet")} />
            ))}
          </tbody>
        </table>
      </div>
      <ul className="row mt-3">
        <li>
          <a className="alone" href={to.consortiumLedger(workspace.slug)}>
            {t("download")}
          </a>
        </li>
        {canSuppose ? (
          <li>
            <a className="alone" href={whatIfHref(to.consortiumEligibility(workspace.slug), { without: unsigned })}>
              {t("ifSigned")}
            </a>
          </li>
        ) : null}
      </ul>
      <p className="mt-3">
        {letter ? (
          <a className="alone" href={to.consortiumLetter(workspace.slug)}>
            {t("letterLink", { version: String(letter.version) })}
          </a>
        ) : closed ? (
          t("letterNever")
        ) : workspace.may.decline === true ? (
          <a className="alone" href={to.consortiumLetter(workspace.slug)}>
            {t("letterWrite")}
          </a>
        ) : (
          t("letterNone")
        )}
      </p>
      <BurnUp
        points={commitments.burnUp}
        seats={Math.max(partners.length, workspace.coverage.seats + 1)}
        until={workspace.closesAt ?? undefined}
      />
      {own.map((each) => (
        <OwnCommitment key={each.partner.id} workspace={workspace} own={each} letter={letter} closed={closed !== undefined} />
      ))}
    </section>
  );
}

/** `never`: what is said of a step that was not taken. */
type LineProps = { line: PartnerCommitment; zone: string | null; never: string };

async function Line({ line: { partner, commitment }, zone, never }: LineProps) {
  const [t, consortia, terms, locale] = await Promise.all([
    getTranslations("commitments"),
    getTranslations("consortia"),
    getTranslations("terms"),
    getLocale(),
  ]);
  const day = (at: Date | null | undefined) => at && formatDate(at, locale, "short", zone ?? HOME_ZONE);
  const { state, until, dates, isReopened } = commitment;
  return (
    <tr>
      <th scope="row">
        {partner.name}
        {partner.status === "active" ? null : <StatusBadge tone="warn">{terms(`organisationStatus.${partner.status}`)}</StatusBadge>}
        <p className="meta">{partner.role === "coordinator" ? consortia("page.coordinator") : partner.seat}</p>
      </th>
      <td>
        <StatusBadge tone={COMMITMENT_TONES[state]}>{t(`state.${state}`)}</StatusBadge>
        {isReopened ? <p className="meta">{t("table.reopened")}</p> : null}
      </td>
      <td className="num" data-l={t("table.interest")}>
        {day(partner.since)}
      </td>
      {DATED.map((step) => (
        <td key={step} className="num" data-l={t(`table.${step}`)}>
          {day(dates[step]) ?? <span className="unstated">{isSkipped(commitment, step) ? t("table.skipped") : never}</span>}
        </td>
      ))}
      {state === "interest" || state === "withdrawn" ? (
        <td />
      ) : (
        <td className="num" data-l={t("table.until")}>
          {day(until) ?? t("table.lasts")}
        </td>
      )}
    </tr>
  );
}
