import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatMeasure } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { questionWords } from "#lib/forms/question-words";
import { paths } from "#lib/paths";
import { KeyCap } from "../../shortcuts/key-cap.tsx";
import { reviewPlaces } from "../review-place.ts";
import { PdfFrame } from "./pdf-frame.tsx";

/** The fragment of its address. */
const TITLE = "document";
type Props = { application: ReviewView; document: ReviewView["documents"][number] };

/** One document of the application beside the answers, with the ways to the others. */
export async function DocumentBeside({ application: { id, country, documents }, document }: Props) {
  const [t, words, locale, places] = await Promise.all([
    getTranslations("review.documents"),
    questionWords(country),
    getLocale(),
    reviewPlaces(),
  ]);
  const to = paths(locale);
  const at = documents.indexOf(document);
  const [before, after] = [documents[at - 1], documents[at + 1]];
  const { name, bytes, altText } = document;
  const title = words.name({ key: document.question, type: "document" });
  return (
    <section className="document" aria-labelledby={TITLE}>
      <div className="row between">
        <h2 id={TITLE} tabIndex={-1} className="wrap-anywhere">
          {title}
        </h2>
        <a className="tap" href={places.application(id)} aria-keyshortcuts="Escape">
          {t("close")} <KeyCap of="Esc" />
        </a>
      </div>
      <div className="row meta">
        <span className="num nb">{t("place", { n: String(at + 1), of: String(documents.length) })}</span>
        {before ? (
          <a className="tap" href={places.document(id, before.id)} rel="prev" aria-keyshortcuts="p">
            <Icon name="arrow-left" size={14} />
            {t("previous")} <KeyCap of="P" />
          </a>
        ) : null}
        {after ? (
          <a className="tap" href={places.document(id, after.id)} rel="next" aria-keyshortcuts="n">
            <KeyCap of="N" /> {t("next")}
            <Icon name="arrow-right" size={14} />
          </a>
        ) : null}
      </div>
      <p className="meta wrap-anywhere">
        <a className="tap" href={to.staffDocument(id, document.id)}>
          {t("save", { name })}
        </a>{" "}
        {formatMeasure(Math.ceil(bytes / 1024), "kB", locale)}
        {altText ? `${BETWEEN_PARTS}${t("shows", { text: altText })}` : null}
      </p>
      {document.type === "application/pdf" ? (
        <PdfFrame title={name} src={to.staffDocumentFramed(id, document.id, "pdf")} none={t("notShown")} />
      ) : (
        <iframe title={altText ?? name} src={to.staffDocumentFramed(id, document.id, "picture")} sandbox="" />
      )}
    </section>
  );
}
