import { getTranslations } from "next-intl/server";
import { Icon } from "#components/ui/icon";
import type { ReviewView } from "#domain/review/application/review-reads";
import { KeyCap } from "../../shortcuts/key-cap.tsx";
import { reviewPlaces } from "../review-place.ts";

/** The way to the first document, which is then beside the answers. */
export async function ReadDocuments({ application: { id, documents } }: { application: ReviewView }) {
  const [t, places] = await Promise.all([getTranslations("review.documents"), reviewPlaces()]);
  const [first] = documents;
  if (!first) return null;
  return (
    <p className="mb-2">
      <a className="tap" href={places.document(id, first.id)} aria-keyshortcuts="n">
        <Icon name="file-text" size={14} />
        {t("read", { n: documents.length })} <KeyCap of="N" />
      </a>
    </p>
  );
}
