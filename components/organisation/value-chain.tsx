import { SECTORS, type Sector } from "#domain/organisations/state";

type Link = { text: string; state?: "on" | "gap"; note?: string };

/** The chain across a page, one labelled column a segment; a list on phones. */
export const ValueChain = ({ label, links }: { label: string; links: Record<Sector, Link> }) => (
  <ol className="chain" aria-label={label}>
    {SECTORS.map((sector) => {
      const { text, state, note } = links[sector];
      return (
        <li key={sector} className={state ? `c-${sector} ${state}` : undefined}>
          <span>{text}</span>
          {note ? <small className="num">{note}</small> : null}
        </li>
      );
    })}
  </ol>
);
