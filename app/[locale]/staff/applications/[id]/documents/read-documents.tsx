import { getLocale, getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ReviewView } from "#domain/review/application/review-reads";
import { paths } from "#lib/paths";
import { KeyCap } from "../../shortcuts/key-cap.tsx";

/** The way to the first document, which is then beside the answers. */
export async function ReadDocuments({ application: { id, documents } }: { application: ReviewView }) {
  const [t, locale] = await Promise.all([getTranslations("review.documents"), getLocale()]);
  const [first] = documents;
  if (!first) return null;
  return (
    <p className="mb-6">
      <a className="tap" href={paths(locale).staffDocumentBeside(id, first.id)} aria-keyshortcuts="n">
        <Icon name="file-text" size={14} />
        {t("read", { n: documents.length })} <KeyCap of="N" />
      </a>
    </p>
  );
}
