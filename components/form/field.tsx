"use client";
import type { ReactNode } from "react";
import { useAnswer } from "./answer.ts";

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** "(optional)": says so beside the label. */
  optional?: string | undefined;
  /** The only question of its page: its label is the page's heading. */
  heading?: boolean | undefined;
};

/** Ids that tie a control to its hint and its problem. */
export function useField(name: string, hint: unknown, counted = false) {
  const answer = useAnswer(name);
  const parts = [hint ? `${answer.id}-h` : "", answer.problem ? `${answer.id}-e` : "", counted ? `${answer.id}-left` : ""].filter(Boolean);
  return {
    ...answer,
    control: {
      id: answer.id,
      name,
      "aria-invalid": answer.problem ? (true as const) : undefined,
      "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
    },
  };
}

export const FieldProblem = ({ id, text }: { id: string; text: string | undefined }) =>
  text ? (
    <p className="error" id={`${id}-e`}>
      {text}
    </p>
  ) : null;

export const Hint = ({ id, children }: { id: string; children: ReactNode }) =>
  children ? (
    <p className="hint" id={`${id}-h`}>
      {children}
    </p>
  ) : null;

export const Optional = ({ text }: { text: string | undefined }) => (text ? <span className="opt"> {text}</span> : null);

type FrameProps = Omit<FieldProps, "name"> & { id: string; problem: string | undefined; children: ReactNode };

/** The words of a label or legend, as the page's heading where they are that. */
const Asked = ({ heading, children }: { heading: boolean | undefined; children: ReactNode }) => (heading ? <h1>{children}</h1> : children);

/** Label, hint, problem, control: in this order for everyone. */
export const FieldFrame = ({ id, label, hint, optional, heading, problem, children }: FrameProps) => (
  <div className={problem ? "field bad" : "field"}>
    <Asked heading={heading}>
      <label htmlFor={id}>
        {label}
        <Optional text={optional} />
      </label>
    </Asked>
    <Hint id={id}>{hint}</Hint>
    <FieldProblem id={id} text={problem} />
    {children}
  </div>
);

/** The same around several controls that answer one question. */
export const Group = ({
  id,
  label,
  hint,
  optional,
  heading,
  problem,
  describedBy,
  children,
}: FrameProps & { describedBy: string | undefined }) => (
  <fieldset className={problem ? "group field bad" : "group field"} aria-describedby={describedBy}>
    <legend>
      <Asked heading={heading}>
        {label}
        <Optional text={optional} />
      </Asked>
    </legend>
    <Hint id={id}>{hint}</Hint>
    <FieldProblem id={id} text={problem} />
    {children}
  </fieldset>
);
