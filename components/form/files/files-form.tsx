"use client";
import { useRouter } from "next/navigation";
import { type FocusEvent, type FormEvent, type ReactNode, useContext, useEffect, useRef, useState, useTransition } from "react";
import type { FormProblem, FormState } from "#lib/forms/form-state";
import { AnswerContext } from "../answer.ts";
import { useAskBeforeLeaving } from "../draft/ask-before-leaving.ts";
import { FormAnswer } from "../form-answer.tsx";
import { FormNotesContext } from "../form-notes.tsx";
import { chosenFile, fileBeside, isFile, textBeside } from "./chosen-file.ts";
import { postForm } from "./post-form.ts";
import { isSubmitButton, usePressedWhereItWas } from "./pressed-button.ts";
import { SendingContext } from "./sending.ts";

type Words = { tooLarge: string; describe: string; undescribed: string; uploading: string; uploaded: string };
type Props = {
  /** So that buttons elsewhere on the page send it. */
  id?: string | undefined;
  /** The address that takes the files. */
  action: string;
  summaryTitle: string;
  titlePrefix: string;
  /** What the server said of files that were sent without a script. */
  initial: FormState;
  /** The largest file, in bytes. */
  most: number;
  words: Words;
  /** Whether its button does nothing but upload: with scripts a press then uploads the chosen file in place, or opens the choice of one. */
  isUploadOnly?: boolean | undefined;
  children: ReactNode;
};

/**
 * A form of files. With scripts each is uploaded when it is chosen and its answer is shown at its field; without, the button sends them all.
 * A button that is pressed before an upload has ended goes on once it has: no file is sent twice, and no page that is drawn again calls the form back.
 */
export function FilesForm({ id, action, summaryTitle, titlePrefix, initial, most, words, isUploadOnly = false, children }: Props) {
  const router = useRouter();
  const { unreached } = useContext(FormNotesContext);
  const form = useRef<HTMLFormElement>(null);
  usePressedWhereItWas(form);
  const [state, setState] = useState(initial);
  useAskBeforeLeaving(form, state);
  const [sending, setSending] = useState<Record<string, number>>({});
  const [said, say] = useState("");
  const [redrawing, redraw] = useTransition();
  const taken = useRef<string>(undefined);
  const [uploads, setUploads] = useState(0);
  const pressed = useRef<HTMLElement>(undefined);
  const isUnderPointer = useRef(false);
  useEffect(() => {
    const released = () => setTimeout(() => (isUnderPointer.current = false));
    addEventListener("pointerup", released);
    addEventListener("pointercancel", released);
    return () => {
      removeEventListener("pointerup", released);
      removeEventListener("pointercancel", released);
    };
  }, []);
  useEffect(() => {
    if (uploads > 0 || redrawing || !pressed.current) return;
    // It stays pressed until the page goes: a drawing that ends later can call the first attempt back.
    const button = pressed.current;
    if (button instanceof HTMLButtonElement && button.isConnected) button.form?.requestSubmit(button);
  }, [uploads, redrawing]);
  useEffect(() => {
    if (redrawing || !taken.current) return;
    // The box that had the focus is gone: what took its place gets it.
    if (document.activeElement === document.body) document.getElementById(taken.current)?.focus();
    taken.current = undefined;
  }, [redrawing]);

  /** Replaces what was said of one question's fields. */
  const answer = (names: string[], problems: FormProblem[], values: Record<string, string> = {}) =>
    setState((before) => {
      // What is said takes the focus when it is new: what stays said must not take it from the box that is filled in next.
      if (problems.length === 0 && !(before.status === "invalid" && before.problems.some(({ name }) => names.includes(name))))
        return before;
      const [told, typed] = before.status === "invalid" ? [before.problems, before.values] : [[], {}];
      const left = [...told.filter(({ name }) => !names.includes(name)), ...problems];
      return left.length > 0 ? { status: "invalid", problems: left, values: { ...typed, ...values } } : { status: "idle" };
    });

  async function upload(input: HTMLInputElement) {
    const file = chosenFile(input);
    if (!file) return;
    const { name } = input;
    const beside = textBeside(input);
    const names = [name, ...(beside ? [beside.name] : [])];
    answer(names, []);
    if (file.size > most) {
      input.value = "";
      return answer(names, [{ name, text: words.tooLarge, about: file.name }], { [name]: file.name });
    }
    if (beside && !beside.value.trim()) {
      say(words.describe);
      return beside.focus();
    }
    const body = new FormData();
    body.append(name, file);
    if (beside) body.append(beside.name, beside.value);
    say(`${words.uploading} ${file.name}`);
    setUploads((n) => n + 1);
    const got = (await postForm(action, body, (part) => setSending((all) => ({ ...all, [name]: part })))) as FormState | undefined;
    setUploads((n) => n - 1);
    setSending(({ [name]: _, ...others }) => others);
    // Another file was chosen in the meantime: its own answer follows.
    if (chosenFile(input) !== file) return;
    if (!got || got.status === "invalid") pressed.current = undefined;
    if (!got) return answer(names, [{ name, text: unreached, about: file.name }], { [name]: file.name });
    input.value = "";
    say(got.status === "invalid" ? "" : `${words.uploaded} ${file.name}`);
    if (got.status === "invalid") return answer(names, got.problems, { [name]: file.name });
    taken.current = `${name}-given`;
    redraw(() => router.refresh());
  }

  /** The words of a picture are typed: its upload waits until their box is left. A press of the button that uploads does so itself. */
  const left = ({ target, relatedTarget }: FocusEvent) => {
    if (isUploadOnly && (isUnderPointer.current || isSubmitButton(relatedTarget))) return;
    const file = fileBeside(target);
    if (file && textBeside(file)?.value.trim()) void upload(file);
  };

  /** Tells the first chosen picture without words at the box for them, and whether there is one. */
  function tellUndescribed(chosen: HTMLInputElement[]): boolean {
    const bare = chosen.map(textBeside).find((text) => text && !text.value.trim());
    if (bare) answer([bare.name], [{ name: bare.name, text: words.undescribed }]);
    return bare !== undefined;
  }

  /** One press of the button that only uploads: what is on its way arrives once, a chosen file is sent, and without one the choice of files opens. */
  function uploadOnly(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (uploads > 0 || redrawing) return;
    const boxes = [...event.currentTarget.elements].filter(isFile);
    const chosen = boxes.filter(chosenFile);
    if (tellUndescribed(chosen)) return;
    for (const input of chosen) void upload(input);
    if (chosen.length === 0) boxes[0]?.click();
  }

  /** Waits for files on their way. A picture without its words would come back refused and have to be chosen again. */
  function beforeSending(event: FormEvent<HTMLFormElement>) {
    if (uploads > 0 || redrawing) {
      event.preventDefault();
      pressed.current = (event.nativeEvent as SubmitEvent).submitter ?? undefined;
      return;
    }
    if (!tellUndescribed([...event.currentTarget.elements].filter(isFile).filter(chosenFile))) return;
    event.preventDefault();
    pressed.current = undefined;
  }

  return (
    <form
      ref={form}
      id={id}
      method="post"
      action={action}
      encType="multipart/form-data"
      className="form"
      onChange={({ target }) => (isFile(target) ? void upload(target) : undefined)}
      onBlur={left}
      onPointerDown={({ target }) => {
        isUnderPointer.current = target instanceof Element && isSubmitButton(target.closest("button"));
      }}
      onSubmit={isUploadOnly ? uploadOnly : beforeSending}
    >
      <AnswerContext value={{ state, prefix: "" }}>
        <SendingContext value={sending}>
          <FormAnswer state={state} prefix="" title={summaryTitle} titlePrefix={titlePrefix} />
          {children}
          <p role="status" className="meta wrap-anywhere">
            {said}
          </p>
        </SendingContext>
      </AnswerContext>
    </form>
  );
}
