import { Hits } from "#components/search/hits";
import { IconPath } from "#components/ui/icon-path";
import { typedTerms } from "#lib/format/hits";
import type { FoundGroup } from "./found-group.ts";

/** One kind of what was found, with a link to the rest of it. */
export function Group({ group: { key, title, icon, more, items }, q }: { group: FoundGroup; q: string }) {
  const terms = typedTerms(q);
  const heading = `found-${key}`;
  return (
    <section className="found" aria-labelledby={heading}>
      <h2 id={heading}>{title}</h2>
      <ul>
        {items.map(({ href, text, detail, late }) => (
          <li key={href}>
            <IconPath d={icon} />
            <span>
              <a className="alone" href={href}>
                <Hits text={text} terms={terms} anywhere />
              </a>{" "}
              <span className="meta">
                <Hits text={detail} terms={terms} anywhere />
              </span>
            </span>
            {late ? <span className="late">{late}</span> : null}
          </li>
        ))}
      </ul>
      {more ? (
        <p>
          <a className="alone" href={more.href}>
            {more.text}
          </a>
        </p>
      ) : null}
    </section>
  );
}
