import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { VisuallyHidden } from "../ui/visually-hidden.tsx";
import { FileBoxes, type FileBoxesProps } from "./file-boxes.tsx";
import { FileCard, type GivenFile } from "./file-card.tsx";

type Props = FileBoxesProps & {
  question: string;
  /** What was handed in so far. */
  given: readonly GivenFile[];
  hint?: ReactNode;
  optional?: string | undefined;
  /** Alone on its page its label is the page's heading. */
  alone: boolean;
};

/** A document that is asked for: the file that is there with what can be done with it, or the box for one. */
export async function DocumentField({ question, given, hint, optional, alone, ...boxes }: Props) {
  const t = await getTranslations("membership.documents");
  const { names, label } = boxes;
  const Heading = alone ? "h1" : "h2";
  return (
    <section id={question} className="stack" tabIndex={-1} aria-labelledby={`${question}-name`}>
      <Heading id={`${question}-name`}>
        {label}
        {optional ? <span className="opt"> {optional}</span> : null}
      </Heading>
      {hint ? <p className="hint">{hint}</p> : null}
      {given.map((file) => (
        <FileCard key={file.id} id={`${names.file}-given`} file={file}>
          <details className="fold">
            <summary>
              {t("replace")}
              <VisuallyHidden>: {file.name}</VisuallyHidden>
            </summary>
            <div className="stack">
              <FileBoxes {...boxes} />
            </div>
          </details>
        </FileCard>
      ))}
      {given.length === 0 ? <FileBoxes {...boxes} /> : null}
    </section>
  );
}
