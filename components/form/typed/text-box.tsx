"use client";
import { type ComponentProps, useEffect, useRef, useSyncExternalStore } from "react";
import { setValue } from "./in-form.ts";

const never = () => () => undefined;

/** A `textarea` that keeps what was typed before its script came: React begins by writing the page's own text over it. */
export function TextBox(props: ComponentProps<"textarea"> & { id: string }) {
  const box = useRef<HTMLTextAreaElement>(null);
  const early = useRef<string>(undefined);
  const isFromServer = useSyncExternalStore(
    never,
    () => false,
    () => true,
  );
  // React writes over it right after this function has run.
  if (isFromServer && typeof document !== "undefined") {
    const there = document.getElementById(props.id);
    if (there instanceof HTMLTextAreaElement) early.current = there.value;
  }
  useEffect(() => {
    if (box.current && early.current !== undefined && early.current !== box.current.value) setValue(box.current, early.current);
    early.current = undefined;
  }, []);
  return <textarea ref={box} {...props} />;
}
