import { getLocale, getTranslations } from "next-intl/server";
import { ApplicationBadge } from "#components/application/application-badge";
import type { QueueQuery } from "#domain/review/queue";
import type { QueueRow } from "#domain/review/queue-reads";
import { countryName } from "#lib/format/countries";
import { placeHref } from "./applications.params.ts";
import { CheckLine } from "./check-line.tsx";

type Props = { path: string; query: QueueQuery; row: QueueRow; open: boolean };

/** One application: its name leads to the panel; the first thing to look at stands beside it. */
export async function QueueRowLine({ path, query, row, open }: Props) {
  const [t, r, terms, locale] = await Promise.all([
    getTranslations("queue"),
    getTranslations("review"),
    getTranslations("terms.kind"),
    getLocale(),
  ]);
  const look = row.checks.filter((check) => check.look);
  const country = countryName(row.country, locale);
  return (
    <tr className={open ? "on" : undefined} aria-current={open || undefined} data-row={row.id}>
      <td>
        <label className="box-tick">
          <input type="checkbox" name="id" value={row.id} aria-label={t("bulk.one", { organisation: row.organisation })} />
        </label>
      </td>
      <th scope="row" className="c-org">
        <a className="main" href={placeHref(path, query, { open: row.id })} data-soft>
          {row.organisation}
        </a>
        <span className="by">{row.applicant}</span>
      </th>
      <td className="c-kind">
        {row.kind ? terms(row.kind) : ""}
        <span className="s-only">
          {row.kind ? ", " : ""}
          {country}
        </span>
      </td>
      <td className="c-ctry">{country}</td>
      <td className="c-d r num">
        <span className="w-only">{row.days}</span>
        <span className="s-only">{t("daysShort", { n: row.days })}</span>
      </td>
      <td className="c-ck">
        {look.slice(0, 2).map((check) => (
          <CheckLine key={check.code} check={check} />
        ))}
        {look.length === 0 ? <span className="meta">{t("checks.none")}</span> : null}
      </td>
      <td className="c-st">
        <ApplicationBadge status={row.status} />
      </td>
      <td className="c-own">{row.mine ? <b>{r("you")}</b> : (row.assignee ?? <span className="meta">{r("nobody")}</span>)}</td>
    </tr>
  );
}
