import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { formatMeasure } from "#lib/format";
import { paths } from "#lib/paths";
import { Button } from "../ui/button.tsx";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { type AskedFile, DocumentForm } from "./document-form.tsx";

type Document = { id: string; name: string; bytes: number; altText: string | null };
type Props = {
  asked: AskedFile;
  documents: readonly Document[];
  hint?: ReactNode;
  optional?: string | undefined;
  /** Alone on its page its label is the page's heading. */
  alone: boolean;
};

/** A document that is asked for: what is there, how to take it back, and the form for another one. */
export async function DocumentField({ asked, documents, hint, optional, alone }: Props) {
  const t = await getTranslations("common.form");
  const { question, label, refused } = asked;
  const Heading = alone ? "h1" : "h2";
  return (
    <section id={question} className="sec stack" aria-labelledby={`${question}-name`}>
      {refused ? (
        // biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what went wrong.
        <div role="alert" tabIndex={-1} autoFocus className="summary" aria-labelledby={`${question}-problem`}>
          <h2 id={`${question}-problem`}>{t("problem")}</h2>
          <ul>
            <li>
              <a href={`#${question}-${refused.isAltText ? "alt" : "file"}`}>{refused.text}</a>
            </li>
          </ul>
        </div>
      ) : null}
      <Heading id={`${question}-name`}>
        {label}
        {optional ? <span className="opt"> {optional}</span> : null}
      </Heading>
      {hint ? <p className="hint">{hint}</p> : null}
      {documents.map((document) => (
        <Given key={document.id} document={document} {...asked} />
      ))}
      <DocumentForm asked={asked} replaces={documents.length > 0} />
    </section>
  );
}

async function Given({ document: { id, name, bytes, altText }, reference, page }: AskedFile & { document: Document }) {
  const [t, locale] = await Promise.all([getTranslations("membership.documents"), getLocale()]);
  const large = bytes >= 1024 * 1024;
  const size = large ? Number((bytes / 1024 / 1024).toFixed(1)) : Math.ceil(bytes / 1024);
  return (
    <div className="stack">
      <p className="wrap-anywhere">
        <a href={paths(locale).applyDocument(reference, id)}>{name}</a>{" "}
        <span className="meta">{formatMeasure(size, large ? "MB" : "kB", locale)}</span>
      </p>
      {altText ? <p className="meta wrap-anywhere">{t("shows", { text: altText })}</p> : null}
      <form method="post" action={paths(locale).applyDocumentRemove(reference)}>
        <input type="hidden" name="document" value={id} />
        <input type="hidden" name="page" value={page} />
        <Button quiet small>
          {t("remove")}
          <VisuallyHidden>: {name}</VisuallyHidden>
        </Button>
      </form>
    </div>
  );
}
