"use client";
import { useContext } from "react";
import { AnswerContext } from "./answer.ts";
import { HiddenField } from "./hidden-field.tsx";

type Props = { version: number | string; text: string; link: { href: string; text: string } };

/** The version that the form was filled in against; after a conflict the one that the reader is then told of. */
export function VersionField({ version, text, link }: Props) {
  const { state } = useContext(AnswerContext);
  const newer = state.status === "refused" && state.refusal === "conflict" ? state.details?.version : undefined;
  return (
    <>
      <HiddenField name="version" value={newer ?? version} />
      {newer ? (
        <p className="note warn">
          {text} <a href={link.href}>{link.text}</a>
        </p>
      ) : null}
    </>
  );
}
