"use client";
import { type RefObject, useContext, useEffect, useRef, useState } from "react";
import { useFormStatus } from "react-dom";
import { AnswerContext } from "../answer.ts";
import { ANSWERED } from "../keeping.ts";
import { tellOfTyped } from "../typed/hear-early.ts";
import { differingNames, hasTyped, putBack, sentWith, typedIn } from "../typed/in-form.ts";
import { GIVEN_UP } from "./ask-before-leaving.ts";
import { type Draft, deleteDraft, draftOf, handOver, keepDraft, markDraft } from "./draft-store.ts";
import { isSent } from "./is-sent.ts";

/** Of what is typed, at most this much is lost where the browser ends: milliseconds. */
const EVERY = 1000;
const REFUSED = ["invalid", "refused", "failed"];

/** Versions are numbers that grow, or marks of what is saved, which differ from those before. */
const isLater = (now: string, then: string) => (/^\d+$/.test(now) ? Number(now) > Number(then) : now !== then);

/** `key`: whose form it is · `version`: what it is filled in against · `lasts`: milliseconds after which it is deleted · `atOnce`: put back without asking. */
export type DraftOf = { key: string; version: string; lasts: number; atOnce?: boolean | undefined };

/**
 * Keeps what is typed into the form around `inside` in the reader's browser until it is saved, and offers it again, or puts it back, where it was not.
 */
export function useDraft(inside: RefObject<HTMLElement | null>, { key, version, lasts, atOnce }: DraftOf) {
  const { state } = useContext(AnswerContext);
  const { pending } = useFormStatus();
  const [changed, setChanged] = useState(false);
  const [kept, setKept] = useState<boolean>();
  const [offered, setOffered] = useState<Draft>();
  const timer = useRef<number>(undefined);
  const offer = useRef<Draft>(undefined);
  const against = useRef(version);
  const onItsWay = useRef(false);
  const refused = REFUSED.includes(state.status);
  // What was refused for being empty has nothing in it that could be kept.
  const [isFilled, setFilled] = useState(false);
  const form = () => inside.current?.closest("form");

  const show = (draft: Draft | undefined) => {
    offer.current = draft;
    setOffered(draft);
  };
  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  /** What there is to keep of the form now: nothing where nobody typed. */
  const draftNow = (around: HTMLFormElement, sent: boolean): Draft | undefined => {
    const now = typedIn(around);
    const before = sentWith(around);
    if (!offer.current && !hasTyped(around) && differingNames(now, before).length === 0) return undefined;
    // An offer that nobody answered yet stays, but for the fields that were typed into since.
    const typed = { ...now, ...offer.current?.typed };
    for (const name of differingNames(now, before)) typed[name] = now[name] ?? [];
    return { typed, version: against.current, at: Date.now(), sent, until: Date.now() + lasts };
  };
  const write = (sent: boolean, around = form()) => {
    stop();
    if (!around) return;
    const draft = draftNow(around, sent);
    if (!draft) return void deleteDraft(key).catch(() => undefined);
    keepDraft(key, draft).then(
      () => setKept(true),
      () => setKept(false),
    );
  };
  const noteTyped = () => {
    const around = form();
    if (!around) return;
    setChanged(differingNames(typedIn(around), sentWith(around)).length > 0);
    timer.current ??= window.setTimeout(() => write(false), EVERY);
  };
  /** Deletes what is kept, and shows that it is gone once it is; what is in the form stays to be asked about. */
  const drop = async () => {
    stop();
    offer.current = undefined;
    await deleteDraft(key).catch(() => setKept(false));
    setOffered(undefined);
    setChanged(false);
  };
  const forget = () => {
    form()?.dispatchEvent(new Event(GIVEN_UP));
    return drop();
  };
  /** What was typed since the form came stays. */
  const putBackAtOnce = (around: HTMLFormElement, draft: Draft) => {
    const since = differingNames(typedIn(around), sentWith(around));
    const typed = Object.fromEntries(Object.entries(draft.typed).filter(([name]) => !since.includes(name)));
    putBack(around, typed);
    // Being shown again gives it no more time.
    if (since.length === 0) stop();
    setOffered(draft);
    setKept(true);
    setChanged(true);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once for each version that the page shows.
  useEffect(() => {
    against.current = version;
    draftOf(key).then(
      async (draft) => {
        const around = form();
        if (!draft || !around) return;
        const isSaved = draft.sent && isLater(version, draft.version);
        const isSame = differingNames({ ...sentWith(around), ...draft.typed }, sentWith(around)).length === 0;
        if (isSaved || isSame || draft.at < Date.now() - lasts) {
          await drop();
          // What was typed since the page came is no part of it.
          tellOfTyped(around);
        } else if (!refused && atOnce) putBackAtOnce(around, draft);
        else if (!refused) show(draft);
      },
      () => setKept(false),
    );
  }, [key, version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the listeners read what is current from the form and the refs.
  useEffect(() => {
    const around = form();
    const sent = (event: Event) => {
      if (!isSent(event)) return;
      onItsWay.current = true;
      write(true);
    };
    const answered = (event: Event) => {
      onItsWay.current = false;
      const isRefused = REFUSED.includes((event as CustomEvent<string>).detail);
      if (!isRefused) stop();
      void (isRefused ? markDraft(key, false) : deleteDraft(key)).catch(() => undefined);
    };
    const left = () => {
      const draft = timer.current && !onItsWay.current && around ? draftNow(around, false) : undefined;
      if (draft) handOver(key, draft);
    };
    const hidden = () => {
      if (document.hidden && timer.current && !onItsWay.current) write(false);
    };
    around?.addEventListener("input", noteTyped);
    around?.addEventListener("submit", sent);
    around?.addEventListener(ANSWERED, answered);
    window.addEventListener("pagehide", left);
    document.addEventListener("visibilitychange", hidden);
    return () => {
      window.removeEventListener("pagehide", left);
      document.removeEventListener("visibilitychange", hidden);
      // Whoever leaves within the second has typed it all the same.
      if (timer.current && !onItsWay.current) write(false, around);
      around?.removeEventListener("input", noteTyped);
      around?.removeEventListener("submit", sent);
      // The answer to what was sent is heard also once the form has gone.
      if (!onItsWay.current) around?.removeEventListener(ANSWERED, answered);
    };
  }, [key]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only an answer is of interest.
  useEffect(() => {
    const around = form();
    setFilled(around ? hasTyped(around) : false);
  }, [refused, pending]);

  const wasPending = useRef(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the end of a sending is of interest.
  useEffect(() => {
    if (wasPending.current && !pending) {
      if (refused) write(false);
      else void forget();
    }
    wasPending.current = pending;
  }, [pending]);

  const unsaved = (changed || (refused && isFilled)) && !pending;

  return {
    pending,
    unsaved,
    /** Undefined until something was typed, false where the browser refuses. */
    kept,
    offered,
    /** Puts the offered draft into the form, to be saved against the version that it was written on. */
    restore() {
      const around = form();
      const draft = offer.current;
      if (!around || !draft) return;
      against.current = draft.version;
      const field = around.elements.namedItem("version");
      if (field instanceof HTMLInputElement) field.value = draft.version;
      show(undefined);
      putBack(around, draft.typed);
      setChanged(true);
    },
    async forget() {
      const around = form();
      await forget();
      // Emptied after the copy is deleted: who leaves at that sight leaves none.
      if (around && atOnce) putBack(around, sentWith(around));
    },
  };
}

/** Where a form asks something about what was typed before it is saved: the draft stays until that answer is sent. */
export function useDraftUntilSent(inside: RefObject<HTMLElement | null>, key: string) {
  useEffect(() => {
    const around = inside.current?.closest("form");
    // A browser that refuses to keep a draft has none to mark.
    const mark = (sent: boolean) => markDraft(key, sent).catch(() => undefined);
    const sent = () => mark(true);
    void mark(false);
    around?.addEventListener("submit", sent);
    return () => around?.removeEventListener("submit", sent);
  }, [inside, key]);
}
