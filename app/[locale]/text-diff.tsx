import { wordDiff } from "#lib/word-diff";

type Props = {
  before: string;
  after: string;
  beforeLabel: string;
  afterLabel: string;
  empty: string;
  /** The language of both texts, where it is known. */
  lang?: string | undefined;
  /** Where this is given, a text that was not there before is shown alone, under it. */
  addedLabel?: string;
};

/** A text before and after, side by side, with the words that went and came. */
export function TextDiff({ before, after, beforeLabel, afterLabel, addedLabel, empty, lang }: Props) {
  const pieces = wordDiff(before, after).map((piece, n) => ({ ...piece, key: `${n} ${piece.kind}` }));
  const none = <span className="none">{empty}</span>;
  if (addedLabel && before === "" && after !== "")
    return (
      <div className="diff added">
        <div className="new">
          <p className="h">{addedLabel}</p>
          <p className="given wrap-anywhere" lang={lang}>
            <ins>{after}</ins>
          </p>
        </div>
      </div>
    );
  return (
    <div className="diff">
      <div className="old">
        <p className="h">{beforeLabel}</p>
        <p className="given wrap-anywhere" lang={before === "" ? undefined : lang}>
          {before === "" ? none : null}
          {pieces.map(({ key, kind, text }) => (kind === "same" ? text : kind === "gone" ? <del key={key}>{text}</del> : null))}
        </p>
      </div>
      <div className="new">
        <p className="h">{afterLabel}</p>
        <p className="given wrap-anywhere" lang={after === "" ? undefined : lang}>
          {after === "" ? none : null}
          {pieces.map(({ key, kind, text }) => (kind === "same" ? text : kind === "new" ? <ins key={key}>{text}</ins> : null))}
        </p>
      </div>
    </div>
  );
}
