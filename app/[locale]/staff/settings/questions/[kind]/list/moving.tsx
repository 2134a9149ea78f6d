"use client";
import { useEffect, useRef, useState } from "react";
import { buttonOf, listenToMoves } from "./moves.ts";

/** Orders the rows of the form around by dragging and by Alt with an arrow, as their buttons do. `edge`: that there is nothing beyond. */
export function Moving({ edge }: { edge: string }) {
  const button = useRef<HTMLButtonElement>(null);
  const moved = useRef<string>(undefined);
  const [said, say] = useState("");

  useEffect(() => {
    const form = button.current?.form;
    if (!form) return;
    const sent = ({ submitter }: SubmitEvent) => {
      moved.current = submitter instanceof HTMLButtonElement ? submitter.value : undefined;
    };
    form.addEventListener("submit", sent);
    const end = listenToMoves(form, {
      edge: () => say(edge),
      send(move) {
        const { current } = button;
        if (!current) return;
        current.value = move;
        form.requestSubmit(current);
      },
    });
    return () => {
      form.removeEventListener("submit", sent);
      end();
    };
  }, [edge]);

  // A row that is drawn elsewhere has lost the focus that its button had.
  useEffect(() => {
    const form = button.current?.form;
    if (form && moved.current && document.activeElement === document.body) buttonOf(form, moved.current)?.focus();
  });

  return (
    <>
      <button ref={button} type="submit" name="move" hidden />
      <p role="status" className="vh">
        {said}
      </p>
    </>
  );
}
