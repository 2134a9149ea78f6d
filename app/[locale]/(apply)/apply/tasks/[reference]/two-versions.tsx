"use client";
import { useContext } from "react";
import { wordDiff } from "#lib/word-diff";
import { AnswerContext } from "../../../../../../components/form/answer.ts";
import { DiscardLink } from "../../../../../../components/form/draft/discard-link.tsx";
import { deleteDraft } from "../../../../../../components/form/draft/draft-store.ts";
import { HiddenField } from "../../../../../../components/form/hidden-field.tsx";
import type { AnsweredTwice } from "./conflict-in-words.ts";

type Props = { version: string; draftKey: string; saved: string; words: Record<"kept" | "theirs" | "mine" | "discard", string> };

/**
 * What the form was filled in against. Where somebody else saved the same questions since: who and when, both answers side by side, and the way back to theirs
 * (`saved`: the page's address).
 */
export function TwoVersions({ version, draftKey, saved, words }: Props) {
  const { state } = useContext(AnswerContext);
  const told = state.status === "refused" && state.refusal === "conflict" ? state.details : undefined;
  const twice: AnsweredTwice[] = JSON.parse(told?.answers ?? "[]");
  return (
    <>
      <HiddenField name="version" value={told?.version ?? version} />
      {told ? (
        <section className="panel stack">
          <p>{words.kept}</p>
          {twice.map(({ name, theirs, mine }) => (
            <div key={name}>
              <h2 className="text-base">{name}</h2>
              <div className="pair mt-2">
                <Version title={words.theirs} text={theirs} beside={mine} />
                <Version title={words.mine} text={mine} beside={theirs} />
              </div>
            </div>
          ))}
          <p>
            <DiscardLink href={saved} forget={() => deleteDraft(draftKey)}>
              {words.discard}
            </DiscardLink>
          </p>
        </section>
      ) : null}
    </>
  );
}

/** One of two texts, with the words marked that the other lacks. */
function Version({ title, text, beside }: { title: string; text: string; beside: string }) {
  const parts = wordDiff(beside, text).map((part, n) => ({ ...part, key: `${n}` }));
  return (
    <div>
      <p className="meta">{title}</p>
      <p className="given wrap-anywhere">
        {parts.flatMap(({ kind, text: words, key }) => (kind === "gone" ? [] : kind === "new" ? <ins key={key}>{words}</ins> : words))}
      </p>
    </div>
  );
}
