import { getTranslations } from "next-intl/server";
import { wordDiff } from "#lib/word-diff";

type Props = { before: string; after: string; beforeDate: string; afterDate: string };

/** An answer before and now, side by side, with the words that went and came. */
export async function Diff({ before, after, beforeDate, afterDate }: Props) {
  const t = await getTranslations("review.points");
  const pieces = wordDiff(before, after).map((piece, n) => ({ ...piece, key: `${n} ${piece.kind}` }));
  const none = <span className="none">{t("empty")}</span>;
  return (
    <div className="diff">
      <div className="old">
        <p className="h">{t("before", { date: beforeDate })}</p>
        <p className="given wrap-anywhere">
          {before === "" ? none : null}
          {pieces.map(({ key, kind, text }) => (kind === "same" ? text : kind === "gone" ? <del key={key}>{text}</del> : null))}
        </p>
      </div>
      <div className="new">
        <p className="h">{t("now", { date: afterDate })}</p>
        <p className="given wrap-anywhere">
          {after === "" ? none : null}
          {pieces.map(({ key, kind, text }) => (kind === "same" ? text : kind === "new" ? <ins key={key}>{text}</ins> : null))}
        </p>
      </div>
    </div>
  );
}
