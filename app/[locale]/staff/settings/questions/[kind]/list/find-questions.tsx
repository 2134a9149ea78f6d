"use client";
import { type InputEvent, useRef, useState } from "react";
import { useHearEarly } from "../../../../../../../components/form/typed/hear-early.ts";
import { isNamed } from "./is-named.ts";

/** `found`: how many questions are shown, with {n} where the number goes. */
type Props = { label: string; button: string; found: string; all: number; asked: string; shown: number };

/** Narrows the list of questions to those that say what is typed: at once with scripts, else by its button. */
export function FindQuestions({ label, button, found, all, asked, shown }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [n, count] = useState(shown);
  useHearEarly(form);
  function narrow({ currentTarget }: InputEvent<HTMLInputElement>) {
    const rows = [...document.querySelectorAll<HTMLTableRowElement>("tr[data-question]")];
    for (const row of rows) row.hidden = !isNamed(row.querySelector("th")?.textContent ?? "", currentTarget.value);
    for (const part of document.querySelectorAll<HTMLTableSectionElement>("tbody[data-section]"))
      part.hidden = ![...part.rows].some((row) => row.dataset.question && !row.hidden);
    count(rows.filter((row) => !row.hidden).length);
  }
  return (
    <form ref={form} method="get" className="find-questions">
      <input type="search" name="find" aria-label={label} placeholder={label} defaultValue={asked} onInput={narrow} />
      <button type="submit" className="btn quiet small">
        {button}
      </button>
      <p role="status" className={n === all ? "vh" : "meta"}>
        {n === all ? "" : found.replace("{n}", String(n))}
      </p>
    </form>
  );
}
