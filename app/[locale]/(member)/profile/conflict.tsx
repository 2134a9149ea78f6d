"use client";
import { useEffect, useRef } from "react";
import { SubmitButton } from "#components/form/submit-button";
import { TextBox } from "#components/form/typed/text-box";
import { HOME_ZONE } from "#lib/clock";
import type { FormValues } from "#lib/forms/form-state";
import { wordDiff } from "#lib/word-diff";
import { DiscardLink } from "../../../../components/form/draft/discard-link.tsx";
import { deleteDraft } from "../../../../components/form/draft/draft-store.ts";
import { useDraftUntilSent } from "../../../../components/form/draft/use-draft.ts";
import type { ConflictWords } from "./conflict-words.ts";

type Difference = { field: string; before?: string; theirs: string; mine: string };
type Props = { draftKey: string; words: ConflictWords; locale: string; back: string; values: FormValues; details: Record<string, string> };

/** Both versions of each field in which they differ: one choice each, and what was typed travels along unseen. */
export function Conflict({ draftKey, words, locale, back, values, details }: Props) {
  const bar = useRef<HTMLDivElement>(null);
  useDraftUntilSent(bar, draftKey);
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => note.current?.focus(), []);
  const list: Difference[] = JSON.parse(details.differences ?? "[]");
  const levels: Record<string, string> = JSON.parse(details.visibility ?? "{}");
  // All languages write 16:05, and a browser that does not know Basque would write 04:05 PM.
  const time = details.at
    ? new Date(details.at).toLocaleTimeString("en-GB", {
        hour: "2-digit",
        minute: "2-digit",
        timeZone: HOME_ZONE,
      })
    : "";
  const named = (fields: string | undefined) => (fields ? fields.split(" ") : []);
  const alone = named(details.onlyMine).map((field) => words.fields[field]);
  const shown = (field: string, text: string) => {
    if (text === "") return words.empty;
    const values = words.values[field];
    if (values)
      return text
        .split(" ")
        .map((code) => values[code] ?? code)
        .join(", ");
    return words.countries.includes(field) ? new Intl.DisplayNames(locale, { type: "region" }).of(text) : text;
  };
  /** What a version says, with the words marked that it has beside those from which both began, or beside the other version. */
  const marked = (one: Difference, whose: "mine" | "theirs") =>
    wordDiff(shown(one.field, one.before ?? one[whose === "mine" ? "theirs" : "mine"]) ?? "", shown(one.field, one[whose]) ?? "")
      .filter(({ kind }) => kind !== "gone")
      .map(({ kind, text }, n) => ({ key: `${n}`, isNew: kind === "new", text }));
  const union = ({ theirs, mine }: Difference) => [...new Set(`${theirs} ${mine}`.trim().split(/ +/))].join(" ");
  return (
    <>
      <h2>{words.titles[list.length - 1]}</h2>
      {/* biome-ignore lint/a11y/noAutofocus: without scripts only the attribute brings the reader to what is asked. */}
      <div ref={note} role="alert" tabIndex={-1} autoFocus className="note warn two-versions">
        <b>{words.saved.replace("{by}", details.by ?? "").replace("{time}", time)}</b>
        <p>
          {alone.length > 0 ? `${words.fits.replace("{fields}", alone.join(", "))} ` : null}
          {words.kept}
        </p>
      </div>
      <input type="hidden" name="version" value={details.version} />
      {Object.entries(values)
        .filter(([name]) => name !== "version" && name !== "organisationId" && !/^(choice|third|visibility)\./.test(name))
        .flatMap(([name, value]) => [value].flat().map((each) => <input key={name + each} type="hidden" name={name} value={each} />))}
      {Object.entries(levels).map(([name, level]) => (
        <input key={name} type="hidden" name={`visibility.${name}`} value={level} />
      ))}
      {named(details.onlyTheirs).map((field) => (
        <input key={field} type="hidden" name={`choice.${field}`} value="theirs" />
      ))}
      {list.map((one) => (
        <fieldset key={one.field} className="group">
          <legend>{words.fields[one.field]}</legend>
          {one.before === undefined ? null : <p className="hint">{words.before.replace("{text}", shown(one.field, one.before) ?? "")}</p>}
          <div className="pair mt-3">
            {(["theirs", "mine"] as const).map((whose) => (
              <label key={whose} className="pick version">
                <input type="radio" name={`choice.${one.field}`} value={whose} defaultChecked={whose === "mine"} />{" "}
                <span>
                  <b>{words[whose]}</b>
                  <span className="meta block">
                    {whose === "mine" ? words.notSaved : words.savedAt.replace("{by}", details.by ?? "").replace("{time}", time)}
                  </span>
                  <span className="given mt-2 block wrap-anywhere">
                    {marked(one, whose).map(({ key, isNew, text }) => (isNew ? <ins key={key}>{text}</ins> : text))}
                  </span>
                </span>
              </label>
            ))}
          </div>
          {words.united.includes(one.field) ? (
            <label className="pick mt-3">
              <input type="radio" name={`choice.${one.field}`} value="both" /> <b>{words.both}</b>
              <span className="mt-2 block">{shown(one.field, union(one))}</span>
            </label>
          ) : null}
          {words.limits[one.field] ? (
            <div className="pick third mt-3">
              <label>
                <input type="radio" name={`choice.${one.field}`} value="new" /> <b>{words.fresh}</b>
              </label>
              <TextBox
                id={`third.${one.field}`}
                name={`third.${one.field}`}
                aria-label={`${words.fresh}: ${words.fields[one.field]}`}
                lang={one.field.split(".")[1]}
                rows={3}
                maxLength={words.limits[one.field]}
                defaultValue={one.mine}
              />
            </div>
          ) : null}
        </fieldset>
      ))}
      <div className="save-bar" ref={bar}>
        <div className="wrap">
          <div className="row">
            <SubmitButton>{words.save}</SubmitButton>
            <DiscardLink href={back} forget={() => deleteDraft(draftKey)}>
              {words.drop}
            </DiscardLink>
          </div>
        </div>
      </div>
    </>
  );
}
