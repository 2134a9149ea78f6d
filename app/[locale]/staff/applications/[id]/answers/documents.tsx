import { getLocale, getTranslations } from "next-intl/server";
import type { ReviewView } from "#domain/review/application/review-reads";
import { formatMeasure } from "#lib/format";
import { BETWEEN_PARTS } from "#lib/format/between-parts";
import { reviewPlaces } from "../review-place.ts";

type Props = { applicationId: string; documents: ReviewView["documents"] };

/** What came with the application at one question: each is read beside the answers, and the history notes who had it. */
export async function Documents({ applicationId, documents }: Props) {
  const [t, locale, places] = await Promise.all([getTranslations("review.documents"), getLocale(), reviewPlaces()]);
  return documents.map(({ id, name, bytes, altText }) => (
    <span key={id} className="block wrap-anywhere">
      <a className="inline-flex min-h-6 items-center" href={places.document(applicationId, id)}>
        {name}
      </a>{" "}
      <span className="meta">
        {formatMeasure(Math.ceil(bytes / 1024), "kB", locale)}
        {altText ? `${BETWEEN_PARTS}${t("shows", { text: altText })}` : null}
      </span>
    </span>
  ));
}
