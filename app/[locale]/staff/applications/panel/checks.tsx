import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import { LikenessLine } from "#components/organisation/likeness";
import type { PanelView } from "#domain/review/application/review-reads";
import type { CheckResult } from "#domain/review/queue/queue-checks";
import { paths } from "#lib/paths";
import { CheckLine } from "../check-line.tsx";
import { checkWords } from "../row-words.ts";

/** `compare`: where the application and those are side by side. */
type Props = { checks: CheckResult[]; duplicates: PanelView["duplicates"]; compare: string };

/** What was checked, and organisations and applications that may be this one. */
export async function Checks({ checks, duplicates: { organisations, applications }, compare }: Props) {
  const [t, q, d, said, locale] = await Promise.all([
    getTranslations("queue.panel"),
    getTranslations("queue.checks"),
    getTranslations("duplicates.possible"),
    checkWords(),
    getLocale(),
  ]);
  const to = paths(locale);
  return (
    <>
      <h3>{t("checks")}</h3>
      {checks.length === 0 ? <p className="meta">{q("none")}</p> : null}
      <ul>
        {checks.map((check) => (
          <li key={check.code}>
            <CheckLine look={check.look} text={said(check)} />
          </li>
        ))}
      </ul>
      {organisations.length + applications.length > 0 ? <h3>{d("title")}</h3> : null}
      <ul className="sim">
        {organisations.map((found) => (
          <li key={found.id}>
            <a href={to.organisation(found.slug)}>{found.name}</a> <span className="meta">{d("member")}</span>
            <LikenessLine found={found} />
          </li>
        ))}
        {applications.map((found) => (
          <li key={found.id}>
            <a href={to.staffApplication(found.id)}>{found.organisation}</a> <span className="meta num">{found.reference}</span>{" "}
            <ApplicationBadge status={found.status} />
            <LikenessLine found={found} />
          </li>
        ))}
      </ul>
      {organisations.length + applications.length > 0 ? (
        <p>
          <a href={compare}>{d("compare")}</a>
        </p>
      ) : null}
    </>
  );
}
