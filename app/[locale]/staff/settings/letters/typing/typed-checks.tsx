"use client";
import { type ReactNode, useContext, useEffect, useRef, useState } from "react";
import { FormNotesContext } from "#components/form/form-notes";
import type { LetterValues } from "#domain/review/letters/letter";
import { type LetterCheck, type LetterCheckName, type LetterLimits, letterChecks } from "#domain/review/letters/letter-checks";
import type { LetterName } from "#domain/review/state";
import { withThousands } from "#lib/format/thousands";

type Said = Record<LetterCheckName, { fine: string; lacks: string }>;
type Props = {
  name: LetterName;
  subject: string;
  body: string;
  values: LetterValues;
  limits: LetterLimits;
  words: Said;
  icons: { fine: ReactNode; lacks: ReactNode };
};
const textOf = (form: HTMLFormElement, name: string) => String(new FormData(form).get(name) ?? "");

/** What is checked of a letter, again with each character that is typed in the form around. Without scripts: of what is saved. */
export function TypedChecks({ name, subject, body, values, limits, words, icons }: Props) {
  const { thousands } = useContext(FormNotesContext);
  const shown = (said: LetterCheck["said"]) =>
    typeof said === "string" ? said : `${withThousands(said.n, thousands)}\u00a0/\u00a0${withThousands(said.most, thousands)}`;
  const here = useRef<HTMLUListElement>(null);
  const [typed, setTyped] = useState({ subject, body });
  useEffect(() => {
    const form = here.current?.closest("form");
    if (!form) return;
    const read = () => setTyped({ subject: textOf(form, "subject"), body: textOf(form, "body") });
    read();
    form.addEventListener("input", read);
    return () => form.removeEventListener("input", read);
  }, []);
  return (
    <ul ref={here} className="checks">
      {letterChecks(name, typed, values, limits).map(({ check, isFine, said }) => (
        <li key={check} className={isFine ? undefined : "lacks"}>
          {isFine ? icons.fine : icons.lacks}
          <span>
            {isFine ? words[check].fine : words[check].lacks} <span className="num">{shown(said)}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}
