"use client";
import { useRouter } from "next/navigation";
import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { FormAnswer } from "#components/form/form-answer";
import type { FormAction, FormState } from "#lib/forms/form-state";
import { AnswerContext } from "../../../../../components/form/answer.ts";
import { selectOnly } from "../shortcuts/rows.ts";
import { bulkDone } from "./bulk-done.ts";

type Props = {
  ids: string[];
  one: FormAction;
  many: FormAction;
  /** The list with the same selection, for who cancels. */
  back: string;
  list: string;
  words: Record<"title" | "send" | "cancel" | "problem" | "errorPrefix", string> & { progress: string[] };
  children: ReactNode;
};
const PREFIX = "bulk-";
const TITLE = "bulk-title";

/** A step on many: one after the other with its progress, or in one post where scripts are off. */
export function BulkRun({ ids, one, many, back, list, words, children }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const [posted, post] = useActionState(many, { status: "idle" } as FormState);
  const [answer, setAnswer] = useState<FormState>();
  const [n, count] = useState<number>();
  const state = answer ?? posted;
  useEffect(() => {
    dialog.current?.close();
    dialog.current?.showModal();
  }, []);
  const leave = () => router.push(back, { scroll: false });

  async function run(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (n !== undefined) return;
    const form = new FormData(event.currentTarget);
    const failed: { applicationId: string; refusal: string }[] = [];
    form.delete("query");
    for (const [index, id] of ids.entries()) {
      form.set("applicationId", id);
      const said = await one({ status: "idle" }, form);
      if (said.status === "invalid" || (said.status === "failed" && index === 0)) {
        count(undefined);
        return setAnswer(said);
      }
      if (said.status !== "done") failed.push({ applicationId: id, refusal: said.status === "refused" ? said.refusal : "conflict" });
      count(index + 1);
    }
    selectOnly(failed.map(({ applicationId }) => applicationId));
    router.push(bulkDone(list, ids.length - failed.length, failed), { scroll: false });
  }
  return (
    <dialog ref={dialog} open className="modal" aria-labelledby={TITLE} onCancel={leave}>
      <form action={post} onSubmit={run} className="stack" noValidate>
        <AnswerContext value={{ state, prefix: PREFIX }}>
          <h2 id={TITLE}>{words.title}</h2>
          <FormAnswer state={state} prefix={PREFIX} title={words.problem} titlePrefix={words.errorPrefix} />
          {ids.map((id) => (
            <input key={id} type="hidden" name="applicationId" value={id} />
          ))}
          {children}
          {n === undefined ? null : (
            <div className="progress-line">
              <progress max={ids.length} value={n} aria-label={words.title} />
              <span role="status" className="num">
                {words.progress[n]}
              </span>
            </div>
          )}
          <div className="row">
            {ids.length > 0 ? (
              <button type="submit" className="btn" aria-disabled={n !== undefined || undefined}>
                {words.send}
              </button>
            ) : null}
            <a href={back} className="btn quiet" data-soft>
              {words.cancel}
            </a>
          </div>
        </AnswerContext>
      </form>
    </dialog>
  );
}
