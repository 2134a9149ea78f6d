"use client";
import { type ComponentProps, useMemo } from "react";

type Props = Omit<ComponentProps<"textarea">, "defaultValue" | "value"> & { defaultValue: string };

/** A `textarea` that keeps what is typed before and while its script begins. */
export function TextBox({ defaultValue, ...props }: Props) {
  // React writes a text that equals the page's own over what was typed; an object equals no text, and is written out alike.
  const start = useMemo(() => Object(defaultValue) as string, [defaultValue]);
  return <textarea {...props} defaultValue={start} />;
}
