"use client";
import type { ReactNode } from "react";
import { StatusBadge, type Tone } from "#components/ui/status-badge";
import { Strip } from "#components/ui/strip";
import type { Sector } from "#domain/organisations/state";

/** What a row says, in words. */
export type Line = {
  id: string;
  href: string;
  select: string;
  organisation: string;
  applicant: string;
  kind: string;
  sectors: Sector[];
  sectorNames: string;
  country: string;
  days: number;
  date: string;
  due: string;
  /** The day has passed. */
  late: boolean;
  /** Until when the stage is due, where that is another day; of what was decided, until when that was promised. */
  more: string;
  /** What to look at. `noCheck`: why that is not told. */
  look?: ReactNode;
  noCheck?: string;
  /** The stage in which it is, or what became of it. */
  stage: string;
  tone: Tone;
  /** The heading of its column, for where there are no columns. */
  ownerLabel: string;
  /** Empty where nobody has it. */
  owner: string;
  ownership: "mine" | "nobody" | "other";
};

/** At most two lines beside one another in a table, so that rows are of one height; all of it is read aloud, and shown under the pointer and in the panel. */
const Two = ({ text }: { text: string }) => (
  <span className="two" title={text || undefined}>
    {text}
  </span>
);

/**
 * One application: its name leads to the panel, and the first things to look at are beside it. It has no script of its own: as a client component a row
 * travels as its words once, not as its twenty elements as well, which spares the server two fifths of its time.
 */
export function QueueLine({ line, open, ticked }: { line: Line; open?: boolean; ticked?: boolean }) {
  return (
    <tr data-row={line.id} className={open ? "on" : undefined} aria-current={open}>
      <td className="c-sel">
        <label className="box-tick">
          <input type="checkbox" name="id" value={line.id} defaultChecked={ticked} aria-label={line.select} />
        </label>
      </td>
      <th scope="row" className="c-org">
        <a className="main" href={line.href} title={line.organisation} data-soft>
          {line.organisation}
        </a>
        <span className="by" title={line.applicant || undefined}>
          {line.applicant}
        </span>
      </th>
      <td className="c-kind">
        <Two text={line.kind} />
      </td>
      <td className="c-seg">
        <Strip on={line.sectors} label={line.sectorNames} />
      </td>
      <td className="c-ctry">
        <Two text={line.country} />
      </td>
      <td className="c-d num">{line.days}</td>
      <td className={line.late ? "c-due num late" : "c-due num"} title={line.more || undefined}>
        {line.date}
        <span className="by" title={line.due}>
          {line.due}
          {line.more ? <span className="vh">, {line.more}</span> : null}
        </span>
      </td>
      <td className={line.noCheck ? "c-ck meta" : "c-ck"}>{line.noCheck ?? line.look}</td>
      <td className="c-st">
        <StatusBadge tone={line.tone}>{line.stage}</StatusBadge>
      </td>
      <td className="c-own" data-label={line.ownerLabel}>
        {line.ownership === "mine" ? <b>{line.owner}</b> : line.owner ? <Two text={line.owner} /> : null}
      </td>
    </tr>
  );
}
