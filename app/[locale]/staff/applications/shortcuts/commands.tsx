"use client";
import { useListening } from "#components/layout/use-listening";
import type { FormAction } from "#lib/forms/form-state";
import { ShortcutHelp } from "./shortcut-help.tsx";

/** A command by its name, the keys that are printed for it, and what it presses or where it leads. */
export type Command = {
  text: string;
  shown?: readonly string[];
  also?: readonly string[];
  next?: string;
  press?: string;
  href?: string;
};
export type KeyWords = Record<"title" | "state" | "note" | "either" | "after" | "toggle" | "close" | "problem" | "errorPrefix", string>;
type Props = { commands: Command[]; on: boolean; choose: FormAction; words: KeyWords };

/** The dialog that only keys and scripts open: drawn once there is a script, so that no page carries it twice. */
export function Commands({ commands, on, choose, words }: Props) {
  if (!useListening()) return null;
  return <ShortcutHelp commands={commands} on={on} choose={choose} words={words} />;
}
