"use client";
import type { ReactNode } from "react";
import { TypedList } from "#components/form/typed/typed-list";
import { type Colleague, colleaguesNamed, mentionBefore } from "./begun-mention.ts";

type Props = { title: string; keys: ReactNode; announce: string; people: readonly Colleague[] };

/** Colleagues, offered where an @ was typed in the note. Inserting a name ticks it too, so that the form shows who will be emailed. */
export const TypedMentions = ({ title, keys, announce, people }: Props) => (
  <TypedList
    {...{ title, keys, announce }}
    begunBefore={mentionBefore}
    offersFor={(_, typed) => colleaguesNamed(people, typed).map(({ personId, name }) => ({ personId, text: name, insert: `@${name} ` }))}
    onInsert={({ personId }, { form }) => {
      const tick = form?.querySelector<HTMLInputElement>(`input[name="mentions"][value="${CSS.escape(personId)}"]`);
      if (tick && !tick.checked) tick.click();
    }}
  />
);
