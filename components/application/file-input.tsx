"use client";
import { type ChangeEvent, useEffect, useRef, useState } from "react";
import { Problem } from "../form/field.tsx";
import { sendOthersFirst } from "./send-others.ts";

type Props = {
  id: string;
  accept: string;
  describedBy: string;
  /** The largest file, in bytes, and what is said of a larger one before it is sent. */
  most: number;
  tooLarge: string;
  problem: string | undefined;
};

/** The file of a document's form. Without scripts the server says the same. */
export function FileInput({ id, accept, describedBy, most, tooLarge, problem }: Props) {
  const [said, say] = useState(problem);
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => (input.current?.form ? sendOthersFirst(input.current.form) : undefined), []);
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const text = (target.files?.[0]?.size ?? 0) > most ? tooLarge : undefined;
    target.setCustomValidity(text ?? "");
    say(text);
  };
  return (
    <>
      <Problem id={id} text={said} />
      <input
        ref={input}
        type="file"
        id={id}
        name="file"
        accept={accept}
        aria-invalid={said ? true : undefined}
        aria-describedby={said ? `${describedBy} ${id}-e` : describedBy}
        onChange={choose}
      />
    </>
  );
}
