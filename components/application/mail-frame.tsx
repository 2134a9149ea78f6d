"use client";
import type { SyntheticEvent } from "react";
import { Button } from "#components/ui/button";

/** `draw`: the words of the button that draws it again with what was typed in the form around it. Nothing is sent by it. */
type Props = { title: string; name: string; address: string; draw?: string | undefined };

// What was typed or chosen before is in the email that somebody opens.
const opened = ({ currentTarget }: SyntheticEvent<HTMLDetailsElement>) => {
  if (currentTarget.open) currentTarget.querySelector<HTMLButtonElement>("button[formtarget]")?.click();
};

/** An email as the worker would draw it, in a frame of its own behind a line of text. */
export const MailFrame = ({ title, name, address, draw }: Props) => (
  <details className="fold" onToggle={opened}>
    <summary>{title}</summary>
    <div className="stack">
      {draw ? (
        <Button quiet small formAction={address} formMethod="post" formTarget={name}>
          {draw}
        </Button>
      ) : null}
      <iframe className="mail-preview" name={name} title={title} src={address} loading="lazy" />
    </div>
  </details>
);
