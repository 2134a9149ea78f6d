import { BETWEEN_PARTS } from "#lib/format/between-parts";
import type { PaletteWords } from "./palette.tsx";
import type { Line, LineGroup } from "./palette-groups.ts";

const [ENTER, NEW_TAB] = ["Enter", "Ctrl+Enter"];
type Props = { groups: LineGroup[]; line: Line | undefined; words: Pick<PaletteWords, "enter" | "newTab"> };

/** On wide windows what is known of the chosen line, at its full length; whoever hears the page has heard it with the line. */
export function PalettePreview({ groups, line, words }: Props) {
  if (!line || line.isMore) return <div className="preview-line" aria-hidden="true" />;
  return (
    <div className="preview-line" aria-hidden="true">
      <p className="meta">{groups.find(({ items }) => items.includes(line))?.title}</p>
      <p className="name">{line.text}</p>
      {line.detail ? (
        <ul>
          {line.detail.split(BETWEEN_PARTS).map((part) => (
            <li key={part}>{part}</li>
          ))}
        </ul>
      ) : null}
      {line.late ? <p className="late">{line.late}</p> : null}
      <p className="opens">
        {words.enter} <kbd>{ENTER}</kbd>
      </p>
      {line.href ? (
        <p className="opens">
          {words.newTab} <kbd>{NEW_TAB}</kbd>
        </p>
      ) : null}
    </div>
  );
}
