"use client";
import { type ReactNode, useContext } from "react";
import { FieldFrame, useField } from "../field.tsx";
import { SendingContext } from "./sending.ts";

type Props = {
  name: string;
  label: ReactNode;
  hint: ReactNode;
  accept: string;
  /** Before the name of a file that was refused: "Not saved:". */
  notKept: string;
  /** Before the name of a file on its way: "Uploading:". */
  uploading: string;
};

/** A file to choose. Within `FilesForm` it is uploaded when chosen; without scripts the form's button sends it. */
export function FileField({ name, label, hint, accept, notKept, uploading }: Props) {
  const { id, problem, typed, control } = useField(name, hint);
  const part = useContext(SendingContext)[name];
  const percent = Math.round((part ?? 0) * 100);
  return (
    <FieldFrame id={id} label={label} hint={hint} problem={problem}>
      {problem && typed?.[0] ? (
        <p className="meta wrap-anywhere">
          {notKept} {typed[0]}
        </p>
      ) : null}
      <input {...control} type="file" accept={accept} />
      {part === undefined ? null : (
        <p className="meta">
          {uploading} <progress value={percent} max={100} aria-label={uploading} /> <span className="num">{percent} %</span>
        </p>
      )}
    </FieldFrame>
  );
}
