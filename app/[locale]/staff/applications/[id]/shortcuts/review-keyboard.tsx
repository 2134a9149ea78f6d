import { getLocale, getTranslations } from "next-intl/server";
import { formWords } from "#lib/forms/form-words";
import { paths } from "#lib/paths";
import { viewHref } from "../../applications.params.ts";
import type { Command } from "../../shortcuts/commands.tsx";
import { KeyCap } from "../../shortcuts/key-cap.tsx";
import { ShortcutDialogs } from "../../shortcuts/shortcut-dialogs.tsx";
import type { StepName } from "../decision/decision-ways.ts";
import type { LoadedApplication } from "../load.ts";
import { refusalDetails } from "../refusal-details.ts";
import { REVIEW_COMMANDS, type ReviewKey } from "./review-map.ts";
import { ReviewShortcuts } from "./review-shortcuts.tsx";

type Props = { loaded: LoadedApplication; step: StepName | undefined };

/** The keys of an application's page, what they are, why each cannot act, and its commands by name. */
export async function ReviewKeyboard({ loaded: { application, shortcuts: on }, step }: Props) {
  const [t, k, words, locale] = await Promise.all([
    getTranslations("queue.shortcuts"),
    getTranslations("review.keys"),
    formWords("review"),
    getLocale(),
  ]);
  const { may, decidedAt, documents } = application;
  const to = paths(locale);
  const queue = to.staffApplications();
  const go = { q: queue, m: viewHref(queue, "mine"), c: to.staffConsortia(), h: to.home() };
  const why = (answer: (typeof may)["refuse"]) =>
    answer === true ? k("nothing") : words.refusal(answer, refusalDetails(application, answer));
  const cannot: Record<ReviewKey, string> = {
    j: k("last"),
    k: k("first"),
    a: why(may.approve),
    c: why(may.askForChanges),
    r: why(may.refuse),
    d: why(may.refuse),
    m: why(may.claim),
    s: k("nothing"),
    S: k("nothing"),
    n: k(documents.length === 0 ? "noDocuments" : "lastDocument"),
    p: k(documents.length === 0 ? "noDocuments" : "firstDocument"),
    z: decidedAt && may.undo !== true ? k("sent") : k("nothingToUndo"),
  };
  const commands = REVIEW_COMMANDS.map(({ does, ...command }): Command => {
    const text = t(`does.${does}`);
    return "go" in command ? { text, ...command, href: go[command.go] } : { text, ...command };
  });
  return (
    <>
      <p className="key-line meta mt-8">
        <button type="button" className="linkbtn" data-dialog="shortcuts" aria-keyshortcuts="?">
          {t("open")} <KeyCap of="?" />
        </button>
        <button type="button" className="linkbtn" data-dialog="palette" aria-keyshortcuts="Control+K">
          {t("does.palette")} <KeyCap of="Ctrl+K" />
        </button>
      </p>
      <ReviewShortcuts on={on} step={step} go={go} cannot={cannot} />
      <ShortcutDialogs commands={commands} saved={[]} on={on} />
    </>
  );
}
