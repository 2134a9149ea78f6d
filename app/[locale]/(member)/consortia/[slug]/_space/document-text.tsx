import { bracketsUnbroken } from "#components/ui/unbroken";
import type { Document } from "#lib/documents/document";

/** A document on a page, under its own heading. */
export function DocumentText({ document }: { document: Document }) {
  return (
    <article className="letter card">
      <h1>{document.title}</h1>
      {document.lead.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {document.sections.map((section) => (
        <section key={section.title}>
          <h2>{section.title}</h2>
          {section.rows.map(({ name, answer }) => (
            <div key={name || answer} className="letter-row">
              {name ? <p className="letter-name">{bracketsUnbroken(name)}</p> : null}
              <p className="given">{answer}</p>
            </div>
          ))}
        </section>
      ))}
    </article>
  );
}
