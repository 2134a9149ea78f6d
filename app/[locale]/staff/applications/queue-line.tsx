import { TONES } from "#components/application/application-badge";
import { StatusBadge } from "#components/ui/status-badge";
import { Strip } from "#components/ui/strip";
import type { QueueRow } from "#domain/review/queue-reads";
import { CheckLine } from "./check-line.tsx";
import type { RowWords } from "./row-words.ts";

/** One application: its name leads to the panel, and the first things to look at stand beside it. No cell is more elements than it needs. */
export function QueueLine({ row, words, href, open }: { row: QueueRow; words: RowWords; href: string; open: boolean }) {
  const { id, organisation, applicant, kind, sectors, country, days, checks, status, assignee, mine } = row;
  const due = words.due(row);
  const look = checks.filter((check) => check.look).slice(0, 2);
  return (
    <tr data-row={id} {...(open && { className: "on", "aria-current": true })}>
      <td className="c-sel">
        <label className="box-tick">
          <input type="checkbox" name="id" value={id} aria-label={words.select(organisation)} />
        </label>
      </td>
      <th scope="row" className="c-org">
        <a className="main" href={href} data-soft>
          {organisation}
        </a>
        <span className="by">{applicant}</span>
      </th>
      <td className="c-kind">{kind ? words.kind(kind) : ""}</td>
      <td className="c-seg">
        <Strip on={sectors} label={words.sectors(sectors)} />
      </td>
      <td className="c-ctry">{words.country(country)}</td>
      <td className="c-d num">{days}</td>
      <td className="c-due num">
        {due.date}
        <span className="by">{due.words}</span>
      </td>
      {look.length === 0 ? (
        <td className="c-ck meta">{words.noCheck}</td>
      ) : (
        <td className="c-ck">
          {look.map((check) => (
            <CheckLine key={check.code} look text={words.check(check)} />
          ))}
        </td>
      )}
      <td className="c-st">
        <StatusBadge tone={TONES[status]}>{words.status(status)}</StatusBadge>
      </td>
      {assignee === null ? (
        <td className="c-own meta">{words.nobody}</td>
      ) : (
        <td className="c-own">{mine ? <b>{words.you}</b> : assignee}</td>
      )}
    </tr>
  );
}
