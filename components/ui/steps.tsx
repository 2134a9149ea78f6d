import type { ReactNode } from "react";

export type Step = { title: string; when?: string; deadline?: boolean; text?: ReactNode };

/** Numbered steps with when at the right. */
export const Steps = ({ steps }: { steps: Step[] }) => (
  <ol className="steps">
    {steps.map(({ title, when, deadline, text }) => (
      <li key={title}>
        <div>
          <div className="head">
            <h3>{title}</h3>
            {when ? <span className={deadline ? "when deadline num" : "when num"}>{when}</span> : null}
          </div>
          {text ? <p>{text}</p> : null}
        </div>
      </li>
    ))}
  </ol>
);
