"use client";
import type { ReactNode } from "react";
import { TypedList } from "#components/form/typed/typed-list";
import { begunBefore, matching, type Offered } from "./begun-placeholder.ts";

/** `keys`: what Enter and Escape do. */
type Props = { title: string; keys: ReactNode; variables: readonly Offered[] };

/** What a letter may say, offered where a brace was typed in the subject or the text of the form around: the arrows choose, Enter inserts, Escape closes. */
export const TypedPlaceholders = ({ title, keys, variables }: Props) => (
  <TypedList
    {...{ title, keys, begunBefore }}
    offersFor={(field, typed) =>
      matching(
        variables.filter(({ inSubject }) => inSubject || field instanceof HTMLTextAreaElement),
        typed,
      ).map((one) => ({ ...one, code: one.insert }))
    }
    endOf={(text, end) => (text[end] === "}" ? end + 1 : end)}
  />
);
