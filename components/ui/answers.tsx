import type { ReactNode } from "react";

export type AnswerRow = { question: string; answer: ReactNode; action?: ReactNode };

/** What was answered, one row a question, with "Change" at the end of a row. */
export const Answers = ({ answers }: { answers: AnswerRow[] }) => (
  <dl className="answers">
    {answers.map(({ question, answer, action }) => (
      <div key={question}>
        <dt>{question}</dt>
        <dd>{answer}</dd>
        {action ? <dd className="do">{action}</dd> : null}
      </div>
    ))}
  </dl>
);
