"use client";
import { Fragment, type ReactNode, useActionState, useContext, useEffect, useRef, useState } from "react";
import type { FormAction, FormState } from "#lib/forms/form-state";
import { focusInPart, focusOnHeading } from "../layout/focus-heading.tsx";
import { AnswerContext } from "./answer.ts";
import { useAskBeforeLeaving } from "./draft/ask-before-leaving.ts";
import { FormAnswer } from "./form-answer.tsx";
import { FormNotesContext } from "./form-notes.tsx";
import { keeping, keptOver, tellingOf } from "./keeping.ts";
import { useHearEarly } from "./typed/hear-early.ts";
import { readingDates } from "./unread-dates.ts";

type Props = {
  action: FormAction;
  /** "There is a problem". */
  summaryTitle: string;
  /** "Error: ", put before the document's title after a refusal. */
  titlePrefix: string;
  /** What the form starts with: `keptForm()` where it may have waited for a fresh sign-in. */
  initial?: FormState | undefined;
  children: ReactNode;
  className?: string | undefined;
  /** So that buttons elsewhere on the page send it. */
  id?: string | undefined;
  /** Put before the ids of the fields where a page has several forms with like names. */
  prefix?: string | undefined;
  /** Empties the fields once done, for forms that add one thing after another. */
  clearWhenDone?: boolean | undefined;
  /** Where the page answers that is sent without scripts: this page's address as the form has it open. */
  at?: string | undefined;
  /** A refusal that its own content tells, so that nothing above says it too. */
  toldWithin?: string | undefined;
  /** It leads on to another state of its own page, in which only what differs is drawn again. */
  stays?: boolean | undefined;
};

/** A form over a server action: works without scripts, keeps what was typed, says what is wrong and takes the focus there. */
export function ActionForm({
  action,
  summaryTitle,
  titlePrefix,
  initial = { status: "idle" },
  children,
  id,
  className = "form",
  prefix = "",
  clearWhenDone,
  at,
  stays,
  toldWithin,
}: Props) {
  const notes = useContext(FormNotesContext);
  const form = useRef<HTMLFormElement>(null);
  // While the page is drawn on the server the action stays itself: only so can the form be sent without scripts.
  const inBrowser = () => {
    const formOf = () => form.current;
    return tellingOf(readingDates(keeping(action, notes.unreached, stays), notes.unreadDate, formOf), formOf);
  };
  const [sent, dispatch] = useActionState(typeof window === "undefined" ? action : inBrowser(), initial, at);
  const [kept, setKept] = useState<FormState>();
  useEffect(() => {
    const values = form.current && keptOver(form.current);
    if (values) setKept({ status: "kept", text: notes.updated, values });
  }, [notes.updated]);
  /** The part of the page in which the form was sent, such as a request or a message; one that is no article says that it is such a part. */
  const sentIn = useRef<Element | null>(undefined);
  useEffect(
    () => () => {
      // What it did took the form away, and the focus with it.
      if (sentIn.current === undefined || document.activeElement !== document.body) return;
      if (!focusInPart(sentIn.current)) focusOnHeading({ isSeen: true });
    },
    [],
  );
  const state = sent.status === "idle" && kept ? kept : sent;
  useAskBeforeLeaving(form, state);
  useHearEarly(form);
  const clear = clearWhenDone && state.status === "done";
  return (
    <form
      ref={form}
      id={id}
      action={dispatch}
      noValidate
      className={className}
      onSubmit={(event) => {
        sentIn.current = event.currentTarget.closest("article, [data-keeps-focus]");
      }}
      onReset={clear ? undefined : (event) => event.preventDefault()}
    >
      <AnswerContext value={{ state, prefix }}>
        {state.status === "refused" && state.refusal === toldWithin ? null : (
          <FormAnswer state={state} prefix={prefix} title={summaryTitle} titlePrefix={titlePrefix} />
        )}
        {/* Drawn again, so that boxes and lists start from what was kept. */}
        <Fragment key={kept?.status}>{children}</Fragment>
      </AnswerContext>
    </form>
  );
}
