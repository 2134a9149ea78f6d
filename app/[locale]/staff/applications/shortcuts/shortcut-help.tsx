"use client";
import { ActionForm } from "#components/form/action-form";
import { HiddenField } from "#components/form/hidden-field";
import { SubmitButton } from "#components/form/submit-button";
import type { FormAction } from "#lib/forms/form-state";
import type { Command, KeyWords } from "./commands.tsx";

const TITLE = "shortcuts-title";
const Printed = ({ keys }: { keys: readonly string[] }) => keys.map((key) => <kbd key={key}>{key}</kbd>);

/** Every key and what it does, and the switch for single-key shortcuts. */
export function ShortcutHelp({ commands, on, choose, words }: { commands: Command[]; on: boolean; choose: FormAction; words: KeyWords }) {
  return (
    <dialog id="shortcuts" className="modal" aria-labelledby={TITLE}>
      <h2 id={TITLE} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.state}</p>
      <p className="meta">{words.note}</p>
      <dl className="shortcuts">
        {commands.map(({ text, shown = [], also, next }) => (
          <div key={text}>
            <dt>
              <Printed keys={shown} />
              {also ? (
                <>
                  {" "}
                  {words.either} <Printed keys={also} />
                </>
              ) : null}
              {next ? (
                <>
                  {" "}
                  {words.after} <kbd>{next}</kbd>
                </>
              ) : null}
            </dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row">
        <ActionForm action={choose} className="inline" prefix="shortcuts-" summaryTitle={words.problem} titlePrefix={words.errorPrefix}>
          <HiddenField name="shortcuts" value={on ? "off" : "on"} />
          <SubmitButton className="btn quiet">{words.toggle}</SubmitButton>
        </ActionForm>
        <form method="dialog">
          <button type="submit" className="btn">
            {words.close}
          </button>
        </form>
      </div>
    </dialog>
  );
}
