"use client";
import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";

type Props = {
  children: ReactNode;
  className?: string | undefined;
  /** Where a form has several buttons: which one was pressed. */
  name?: string | undefined;
  value?: string | undefined;
  /** Shown while the form is on its way. */
  pendingText?: string | undefined;
  /** The key that presses it, as aria-keyshortcuts writes it. */
  keys?: string | undefined;
};

/** Sends the form once: a second press while it is on its way does nothing. */
export function SubmitButton({ children, className = "btn", name, value, pendingText, keys }: Props) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      className={className}
      aria-keyshortcuts={keys}
      aria-disabled={pending || undefined}
      onClick={pending ? (event) => event.preventDefault() : undefined}
    >
      {pending && pendingText ? pendingText : children}
    </button>
  );
}
