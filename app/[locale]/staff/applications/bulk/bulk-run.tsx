"use client";
import { useRouter } from "next/navigation";
import {
  type FormEvent,
  type ReactNode,
  type SyntheticEvent,
  useActionState,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { FormAnswer } from "#components/form/form-answer";
import { FormNotesContext } from "#components/form/form-notes";
import type { BulkStep } from "#domain/review/queue/queue-input";
import type { FormAction, FormState } from "#lib/forms/form-state";
import { AnswerContext } from "../../../../../components/form/answer.ts";
import { useAskBeforeLeaving, useAskWhile } from "../../../../../components/form/draft/ask-before-leaving.ts";
import { ANSWERED, keeping } from "../../../../../components/form/keeping.ts";
import { useHearEarly } from "../../../../../components/form/typed/hear-early.ts";
import { KeyCap } from "../shortcuts/key-cap.tsx";
import { selectOnly } from "../shortcuts/rows.ts";
import { bulkDone, doneBy } from "./bulk-done.ts";

type Props = {
  ids: string[];
  step: BulkStep;
  one: FormAction;
  many: FormAction;
  /** The list with the same selection, for who cancels. */
  back: string;
  list: string;
  /** The organisations that fields are about, by the names of the fields. */
  about: Record<string, string>;
  words: Record<"title" | "send" | "cancel" | "stop" | "problem" | "errorPrefix", string> & { progress: string[] };
  children: ReactNode;
};
const PREFIX = "bulk-";
const TITLE = "bulk-title";

/** A step on many: one after the other with its progress, or in one post where scripts are off. */
export function BulkRun({ ids, step, one, many, back, list, about, words, children }: Props) {
  const router = useRouter();
  const dialog = useRef<HTMLDialogElement>(null);
  const inside = useRef<HTMLFormElement>(null);
  const [posted, post] = useActionState(many, { status: "idle" } as FormState);
  const [answer, setAnswer] = useState<FormState>();
  const [n, count] = useState<number>();
  const [busy, setBusy] = useState(false);
  const isStopped = useRef(false);
  const failed = useRef<{ applicationId: string; refusal: string }[]>([]);
  const { unreached } = useContext(FormNotesContext);
  const state = useMemo(() => naming(answer ?? posted, about), [answer, posted, about]);
  useAskBeforeLeaving(inside, state);
  useHearEarly(inside);
  useAskWhile(busy);
  useEffect(() => {
    dialog.current?.close();
    dialog.current?.showModal();
  }, []);

  /** To whatever keeps what is typed into the form: it is done, or it is wanted again. */
  const tell = (status: FormState["status"]) => inside.current?.dispatchEvent(new CustomEvent(ANSWERED, { detail: status }));

  function finish(begun: number) {
    const left = ids.slice(begun);
    tell(left.length > 0 ? "failed" : "done");
    selectOnly([...failed.current.map(({ applicationId }) => applicationId), ...left]);
    // In place of the question: Back leads to the list, not to the question of what is done.
    router.replace(bulkDone(list, begun - failed.current.length, failed.current, { what: doneBy(step), left }), { scroll: false });
  }
  /** What has begun is stopped before the next one, and told; nothing goes on behind a closed dialog. */
  function leave() {
    isStopped.current = true;
    if (busy) return;
    if (n === undefined) router.push(back, { scroll: false });
    else finish(n);
  }

  function cancelled(event: SyntheticEvent) {
    if (busy) event.preventDefault();
    leave();
  }

  async function run(event: FormEvent<HTMLFormElement>) {
    // The button that draws the email sends the form into a frame, and decides nothing.
    if ((event.nativeEvent as SubmitEvent).submitter?.hasAttribute("formtarget")) return;
    event.preventDefault();
    if (busy) return;
    const form = new FormData(event.currentTarget);
    const send = keeping(one, unreached);
    form.delete("query");
    isStopped.current = false;
    setBusy(true);
    let begun = n ?? 0;
    for (const id of ids.slice(begun)) {
      if (isStopped.current) break;
      form.set("applicationId", id);
      const said = await send({ status: "idle" }, form);
      if (said.status === "invalid" || said.status === "failed") {
        setBusy(false);
        tell(said.status);
        return setAnswer(said);
      }
      if (said.status === "refused") failed.current.push({ applicationId: id, refusal: said.refusal });
      begun += 1;
      count(begun);
    }
    finish(begun);
  }
  return (
    <dialog ref={dialog} open className="modal" aria-labelledby={TITLE} onCancel={cancelled}>
      <form ref={inside} action={post} onSubmit={run} className="stack" noValidate>
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
              <button type="submit" className="btn" aria-disabled={busy || undefined} aria-keyshortcuts="Control+Enter">
                {words.send} <KeyCap of="Ctrl+Enter" />
              </button>
            ) : null}
            {n === undefined && !busy ? (
              <a href={back} className="btn quiet" data-soft>
                {words.cancel}
              </a>
            ) : (
              <button type="button" className="btn quiet" onClick={leave}>
                {words.stop}
              </button>
            )}
          </div>
        </AnswerContext>
      </form>
    </dialog>
  );
}

/** The summary names the organisation where several fields have the same sentence. */
function naming(state: FormState, about: Props["about"]): FormState {
  if (state.status !== "invalid") return state;
  return {
    ...state,
    problems: state.problems.map((problem) => ({ ...problem, ...(about[problem.name] && { about: about[problem.name] }) })),
  };
}
