import { getTranslations } from "next-intl/server";
import { SubmitButton } from "#components/form/submit-button";
import { KeyCap } from "../../shortcuts/key-cap.tsx";

type Props = { text: string; look?: string | undefined; cancel?: string | undefined };

/** The button that sends a step; at the foot of the application it has its key, and beside it what closes the form. */
export async function SendStep({ text, look, cancel }: Props) {
  const [t, c] = await Promise.all([getTranslations("queue.panel"), getTranslations("common.form")]);
  if (cancel === undefined)
    return (
      <SubmitButton className={look} pendingText={c("sending")}>
        {text}
      </SubmitButton>
    );
  return (
    <div className="row">
      <SubmitButton className={look} keys="Control+Enter" pendingText={c("sending")}>
        {text} <KeyCap of="Ctrl+Enter" />
      </SubmitButton>
      <a href={cancel} data-soft aria-keyshortcuts="Escape">
        {t("cancel")} <KeyCap of="Esc" />
      </a>
    </div>
  );
}
