import { Hits } from "#components/search/hits";
import { IconPath } from "#components/ui/icon-path";
import type { Line, LineGroup } from "./palette-groups.ts";

type Props = {
  id: string;
  label: string;
  groups: LineGroup[];
  chosen: Line | undefined;
  terms: string[];
  run: (line: Line, isNewTab?: boolean) => void;
};

/** What was found, group by group, as one list to choose from. */
export function PaletteLines({ id, label, groups, chosen, terms, run }: Props) {
  const lines = groups.flatMap(({ items }) => items);
  return (
    <div id={`${id}-list`} role="listbox" aria-label={label} className="lines">
      {groups.map(({ key, title, icon, items }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group within a list to choose from, not one of fields.
        <div key={key} role="group" aria-labelledby={`${id}-${key}`}>
          <div id={`${id}-${key}`} role="presentation" className="meta">
            {title}
          </div>
          {items.map((line) => {
            const option = {
              id: `${id}-${lines.indexOf(line)}`,
              role: "option",
              tabIndex: -1,
              "aria-selected": line === chosen,
              className: line.isMore ? "more" : undefined,
            } as const;
            const inside = (
              <>
                {line.isMore ? null : <IconPath d={icon} />}
                <span>
                  <b>
                    <Hits text={line.text} terms={terms} anywhere />
                  </b>{" "}
                  <span className="meta">
                    <Hits text={line.detail} terms={terms} anywhere />
                  </span>
                </span>
                {line.late ? <span className="late">{line.late}</span> : null}
                {line.keys ? <kbd>{line.keys}</kbd> : null}
              </>
            );
            return line.href ? (
              <a key={option.id} {...option} href={line.href}>
                {inside}
              </a>
            ) : (
              <button key={option.id} type="button" {...option} onClick={() => run(line)}>
                {inside}
              </button>
            );
          })}
        </div>
      ))}
    </div>
  );
}
